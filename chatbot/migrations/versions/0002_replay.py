"""What it takes to answer a turn again."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("turns", sa.Column("again", sa.JSON))


def downgrade() -> None:
    op.drop_column("turns", "again")
