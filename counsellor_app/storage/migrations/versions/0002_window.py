"""What the window needs: appointments, drafts, activities, the school's own lists."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counsellor_app.storage.types import UtcDateTime

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add tables and columns; nothing there is altered."""
    _lists()
    _activities()
    _meetings()
    _columns()


def _lists() -> None:
    op.create_table(
        "list_mappings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("headings_digest", sa.String(), nullable=False),
        sa.Column("mapping", sa.JSON(), nullable=False),
        sa.Column("saved_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_list_mappings")),
        sa.UniqueConstraint(
            "kind", "headings_digest", name=op.f("uq_list_mappings_kind_headings_digest")
        ),
    )
    op.create_table(
        "school_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("list_name", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("retired_at", UtcDateTime(), nullable=True),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school_entries")),
    )
    with op.batch_alter_table("school_entries", schema=None) as batch_op:
        batch_op.create_index("ix_school_entries_list", ["list_name", "position"], unique=False)


def _activities() -> None:
    op.create_table(
        "activities",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("partner", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("saved_at", UtcDateTime(), nullable=False),
        sa.Column("deleted_at", UtcDateTime(), nullable=True),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["year_id"], ["years.id"], name=op.f("fk_activities_year_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activities")),
    )
    with op.batch_alter_table("activities", schema=None) as batch_op:
        batch_op.create_index("ix_activities_year", ["year_id", "held_on"], unique=False)
    op.create_table(
        "activity_absences",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activities.id"], name=op.f("fk_activity_absences_activity_id")
        ),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.id"], name=op.f("fk_activity_absences_student_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_absences")),
        sa.UniqueConstraint(
            "activity_id", "student_id", name=op.f("uq_activity_absences_activity_id_student_id")
        ),
    )
    with op.batch_alter_table("activity_absences", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_activity_absences_student_id"), ["student_id"], unique=False
        )
    op.create_table(
        "activity_classes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("class_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activities.id"], name=op.f("fk_activity_classes_activity_id")
        ),
        sa.ForeignKeyConstraint(
            ["class_id"], ["classes.id"], name=op.f("fk_activity_classes_class_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_classes")),
        sa.UniqueConstraint(
            "activity_id", "class_id", name=op.f("uq_activity_classes_activity_id_class_id")
        ),
    )
    with op.batch_alter_table("activity_classes", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_activity_classes_class_id"), ["class_id"], unique=False
        )


def _meetings() -> None:
    op.create_table(
        "agreements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("agreed", sa.String(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["counselling_sessions.id"], name=op.f("fk_agreements_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreements")),
    )
    with op.batch_alter_table("agreements", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agreements_session_id"), ["session_id"], unique=False)
    op.create_table(
        "appointments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year_id", sa.Integer(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("at_time", sa.Time(), nullable=True),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("class_id", sa.Integer(), nullable=True),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=True),
        sa.Column("cancelled_at", UtcDateTime(), nullable=True),
        sa.Column("saved_at", UtcDateTime(), nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["class_id"], ["classes.id"], name=op.f("fk_appointments_class_id")
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["counselling_sessions.id"], name=op.f("fk_appointments_session_id")
        ),
        sa.ForeignKeyConstraint(["year_id"], ["years.id"], name=op.f("fk_appointments_year_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointments")),
    )
    with op.batch_alter_table("appointments", schema=None) as batch_op:
        batch_op.create_index("ix_appointments_on_day", ["on_day", "at_time"], unique=False)
    op.create_table(
        "appointment_students",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("appointment_id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointments.id"],
            name=op.f("fk_appointment_students_appointment_id"),
        ),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.id"], name=op.f("fk_appointment_students_student_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment_students")),
        sa.UniqueConstraint(
            "appointment_id",
            "student_id",
            name=op.f("uq_appointment_students_appointment_id_student_id"),
        ),
    )
    with op.batch_alter_table("appointment_students", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_appointment_students_student_id"), ["student_id"], unique=False
        )
    op.create_table(
        "session_drafts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("saved_at", UtcDateTime(), nullable=False),
        sa.Column("earlier_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("earlier_saved_at", UtcDateTime(), nullable=True),
        sa.Column("session_id", sa.Integer(), nullable=True),
        sa.Column("appointment_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointments.id"], name=op.f("fk_session_drafts_appointment_id")
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["counselling_sessions.id"], name=op.f("fk_session_drafts_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session_drafts")),
        sa.UniqueConstraint("uuid", name=op.f("uq_session_drafts_uuid")),
    )


def _columns() -> None:
    with op.batch_alter_table("counselling_sessions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("followed_up_on", sa.Date(), nullable=True))

    with op.batch_alter_table("guardians", schema=None) as batch_op:
        batch_op.add_column(sa.Column("best_time", sa.String(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("languages", sa.String(), server_default="", nullable=False))

    with op.batch_alter_table("pathway_plans", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("confirmation_reason", sa.String(), server_default="", nullable=False)
        )
