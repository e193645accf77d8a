"""What safekeeping needs: a chained trail, half-filled forms, incidents, what consents cover."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counsellor_app.domain.trail_chain import BEGINNING, chained
from counsellor_app.storage.types import UtcDateTime

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add tables and columns, and chain the lines there are."""
    _trail()
    _forms()
    _incidents()
    with op.batch_alter_table("students", schema=None) as batch_op:
        batch_op.add_column(sa.Column("anonymised_at", UtcDateTime(), nullable=True))
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.add_column(sa.Column("purposes", sa.String(), server_default="", nullable=False))


def _trail() -> None:
    with op.batch_alter_table("trail", schema=None) as batch_op:
        batch_op.add_column(sa.Column("person_id", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("digest", sa.LargeBinary(), server_default=sa.text("x''"), nullable=False)
        )
        batch_op.create_foreign_key(op.f("fk_trail_person_id"), "people", ["person_id"], ["id"])
    trail = sa.table(
        "trail",
        sa.column("id", sa.Integer()),
        sa.column("at", UtcDateTime()),
        *(sa.column(name) for name in ("role", "action", "subject", "subject_id", "count")),
        sa.column("digest", sa.LargeBinary()),
    )
    columns = [column for column in trail.c if column.name != "digest"]
    db, last, before = op.get_bind(), 0, BEGINNING
    for number, at, role, *deed in db.execute(sa.select(*columns).order_by(trail.c.id)).all():
        last, before = number, chained(before, number, at, role, None, *deed)
        db.execute(trail.update().where(trail.c.id == number).values(digest=before))
    head = _trail_head()
    if last:
        db.execute(head.insert().values(id=1, number=last, digest=before))


def _trail_head() -> sa.Table:
    return op.create_table(
        "trail_head",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trail_head")),
    )


def _forms() -> None:
    op.create_table(
        "form_drafts",
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("saved_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("page", name=op.f("pk_form_drafts")),
    )


def _incidents() -> None:
    op.create_table(
        "incidents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("noticed_at", UtcDateTime(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("happened", sa.String(), nullable=False),
        sa.Column("data_concerned", sa.String(), nullable=False),
        sa.Column("students_concerned", sa.Integer(), nullable=True),
        sa.Column("measures", sa.String(), nullable=False),
        sa.Column("authority_told_at", UtcDateTime(), nullable=True),
        sa.Column("families_told_on", sa.Date(), nullable=True),
        sa.Column("saved_at", UtcDateTime(), nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incidents")),
    )
