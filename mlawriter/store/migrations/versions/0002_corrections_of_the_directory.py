"""Corrections of the directory, and the role of those who make them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this layout."""
    with op.batch_alter_table("person") as person:
        person.add_column(sa.Column("editor", sa.Boolean(), nullable=False, server_default=sa.false()))
    # Until now there was one person, on one machine.
    op.execute("UPDATE person SET editor = true WHERE id = 'local'")
    with op.batch_alter_table("person") as person:
        person.alter_column("editor", server_default=None)
    op.create_table(
        "directory_correction",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=2), nullable=False),
        sa.Column("list", sa.String(length=20), nullable=False),
        sa.Column("entry", sa.String(length=200), nullable=False),
        sa.Column("action", sa.String(length=20), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("made_at", sa.String(length=32), nullable=False),
        sa.Column("made_by", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name="fk_directory_correction_made_by_person"),
        sa.PrimaryKeyConstraint("number", name="pk_directory_correction"),
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table("directory_correction")
    with op.batch_alter_table("person") as person:
        person.drop_column("editor")
