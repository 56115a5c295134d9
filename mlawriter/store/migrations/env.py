"""Run by Alembic: brings the given connection, and no other, to the wanted table layout."""

from typing import Any, Literal

import sqlalchemy as sa
from alembic import context

from mlawriter.store.tables import Kept


def plain_type(kind: str, item: Any, _: Any) -> str | Literal[False]:
    """Write our own types as what the database knows: a migration must not change when the code does."""
    if kind == "type" and isinstance(item, sa.TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Kept.metadata,
    render_as_batch=True,
    transactional_ddl=True,
    compare_type=True,
    render_item=plain_type,
)
context.run_migrations()
