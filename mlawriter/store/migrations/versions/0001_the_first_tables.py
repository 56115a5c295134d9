"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this layout."""
    op.create_table(
        "person",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
    )
    op.create_table(
        "idempotency_key",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=100), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("made_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_idempotency_key_person_id_person"),
        sa.PrimaryKeyConstraint("person_id", "key", name="pk_idempotency_key"),
    )
    op.create_index("ix_idempotency_key_made_at", "idempotency_key", ["made_at"])
    op.create_table(
        "letterhead",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["owner"], ["person.id"], name="fk_letterhead_owner_person"),
        sa.PrimaryKeyConstraint("id", name="pk_letterhead"),
    )
    op.create_index("ix_letterhead_owner", "letterhead", ["owner"])
    op.create_table(
        "matter",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.Column("changed_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["owner"], ["person.id"], name="fk_matter_owner_person"),
        sa.PrimaryKeyConstraint("id", name="pk_matter"),
    )
    op.create_index("ix_matter_owner", "matter", ["owner"])
    op.create_table(
        "matter_revision",
        sa.Column("matter_id", sa.String(length=32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("section", sa.String(length=200), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.String(length=32), nullable=False),
        sa.Column("saved_by", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["matter_id"], ["matter.id"], name="fk_matter_revision_matter_id_matter"),
        sa.ForeignKeyConstraint(["saved_by"], ["person.id"], name="fk_matter_revision_saved_by_person"),
        sa.PrimaryKeyConstraint("matter_id", "revision", name="pk_matter_revision"),
    )
    op.create_table(
        "request",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("matter_id", sa.String(length=32), nullable=False),
        sa.Column("letter", sa.String(length=100), nullable=False),
        sa.Column("requested_state", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.Column("changed_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["matter_id"], ["matter.id"], name="fk_request_matter_id_matter"),
        sa.PrimaryKeyConstraint("id", name="pk_request"),
    )
    op.create_index("ix_request_matter_id", "request", ["matter_id"])
    op.create_table(
        "translation",
        sa.Column("matter_id", sa.String(length=32), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("path", sa.String(length=400), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.String(length=32), nullable=False),
        sa.Column("saved_by", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["matter_id"], ["matter.id"], name="fk_translation_matter_id_matter"),
        sa.ForeignKeyConstraint(["saved_by"], ["person.id"], name="fk_translation_saved_by_person"),
        sa.PrimaryKeyConstraint("matter_id", "language", "path", name="pk_translation"),
    )
    op.create_table(
        "finished",
        sa.Column("request_id", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("inputs", sa.Text(), nullable=False),
        sa.Column("legal_data", sa.String(length=100), nullable=False),
        sa.Column("document_hash", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.String(length=32), nullable=False),
        sa.Column("made_by", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name="fk_finished_made_by_person"),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name="fk_finished_request_id_request"),
        sa.PrimaryKeyConstraint("request_id", "version", name="pk_finished"),
    )
    op.create_table(
        "request_revision",
        sa.Column("request_id", sa.String(length=32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("section", sa.String(length=200), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.String(length=32), nullable=False),
        sa.Column("saved_by", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name="fk_request_revision_request_id_request"),
        sa.ForeignKeyConstraint(["saved_by"], ["person.id"], name="fk_request_revision_saved_by_person"),
        sa.PrimaryKeyConstraint("request_id", "revision", name="pk_request_revision"),
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table("request_revision")
    op.drop_table("finished")
    op.drop_table("translation")
    op.drop_table("request")
    op.drop_table("matter_revision")
    op.drop_table("matter")
    op.drop_table("letterhead")
    op.drop_table("idempotency_key")
    op.drop_table("person")
