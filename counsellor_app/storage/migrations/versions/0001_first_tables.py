"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counsellor_app.storage.types import UtcDateTime

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table, each after those it points to."""
    _import_batches()
    _people()
    _school()
    _settings()
    _students()
    _trail()
    _years()
    _catalogue_switches()
    _classes()
    _consents()
    _destinations()
    _guardians()
    _import_changes()
    _letters()
    _pathway_plans()
    _student_policies()
    _counselling_sessions()
    _enrolments()
    _pathway_choices()
    _participants()
    _private_notes()
    _session_topics()
    _session_versions()


def _import_batches() -> None:
    op.create_table(
        "import_batches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("file_digest", sa.String(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("updated", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("undone_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batches")),
    )


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("form_of_address", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )


def _school() -> None:
    op.create_table(
        "school",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("boarding", sa.Boolean(), nullable=False),
        sa.Column("governing_body", sa.String(), nullable=False),
        sa.Column("report_to", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("signing_key", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school")),
        sa.UniqueConstraint("uuid", name=op.f("uq_school_uuid")),
    )


def _settings() -> None:
    op.create_table(
        "settings",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
    )


def _students() -> None:
    op.create_table(
        "students",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("ministry_id", sa.String(), nullable=True),
        sa.Column("personal_id", sa.String(), nullable=True),
        sa.Column("full_name", sa.String(), nullable=False),
        sa.Column("given_name", sa.String(), nullable=True),
        sa.Column("sort_key", sa.LargeBinary(), nullable=False),
        sa.Column("search_key", sa.String(), nullable=False),
        sa.Column("initials", sa.String(), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("sex", sa.String(), nullable=True),
        sa.Column("ethnic_group", sa.String(), nullable=True),
        sa.Column("birth_place", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("hamlet", sa.String(), nullable=False),
        sa.Column("commune", sa.String(), nullable=False),
        sa.Column("district", sa.String(), nullable=False),
        sa.Column("province", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("archived_at", UtcDateTime(), nullable=True),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_students")),
        sa.UniqueConstraint("code", name=op.f("uq_students_code")),
        sa.UniqueConstraint("ministry_id", name=op.f("uq_students_ministry_id")),
        sa.UniqueConstraint("personal_id", name=op.f("uq_students_personal_id")),
    )
    op.create_index(op.f("ix_students_birth_date"), "students", ["birth_date"], unique=False)
    op.create_index(op.f("ix_students_search_key"), "students", ["search_key"], unique=False)
    op.create_index(op.f("ix_students_sort_key"), "students", ["sort_key"], unique=False)


def _trail() -> None:
    op.create_table(
        "trail",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=True),
        sa.Column("count", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trail")),
    )
    op.create_index(op.f("ix_trail_at"), "trail", ["at"], unique=False)


def _years() -> None:
    op.create_table(
        "years",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_years")),
        sa.UniqueConstraint("starts", name=op.f("uq_years_starts")),
    )


def _catalogue_switches() -> None:
    op.create_table(
        "catalogue_switches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("catalogue", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("year_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["year_id"], ["years.id"], name=op.f("fk_catalogue_switches_year_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catalogue_switches")),
    )
    op.create_index(
        "uq_catalogue_switches",
        "catalogue_switches",
        ["catalogue", "code", sa.literal_column("coalesce(year_id, 0)")],
        unique=True,
    )


def _classes() -> None:
    op.create_table(
        "classes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("sort_key", sa.LargeBinary(), nullable=False),
        sa.Column("grade", sa.Integer(), nullable=True),
        sa.Column("homeroom_teacher", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["year_id"], ["years.id"], name=op.f("fk_classes_year_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_classes")),
        sa.UniqueConstraint("year_id", "name_key", name=op.f("uq_classes_year_id_name_key")),
    )
    op.create_index(op.f("ix_classes_grade"), "classes", ["grade"], unique=False)


def _consents() -> None:
    op.create_table(
        "consents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("form_version", sa.String(), nullable=False),
        sa.Column("given_by", sa.String(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("scan_reference", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.id"], name=op.f("fk_consents_student_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consents")),
    )
    op.create_index(op.f("ix_consents_student_id"), "consents", ["student_id"], unique=False)


def _destinations() -> None:
    op.create_table(
        "destinations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("year_id", sa.Integer(), nullable=False),
        sa.Column("dated_on", sa.Date(), nullable=False),
        sa.Column("pathway", sa.String(), nullable=False),
        sa.Column("institution", sa.String(), nullable=False),
        sa.Column("programme", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("catalogue", sa.String(), nullable=False),
        sa.Column("catalogue_version", sa.String(), nullable=False),
        sa.Column("saved_at", UtcDateTime(), nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.id"], name=op.f("fk_destinations_student_id")
        ),
        sa.ForeignKeyConstraint(["year_id"], ["years.id"], name=op.f("fk_destinations_year_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_destinations")),
    )
    op.create_index(
        "ix_destinations_student",
        "destinations",
        ["student_id", "year_id", "dated_on"],
        unique=False,
    )
    op.create_index(op.f("ix_destinations_year_id"), "destinations", ["year_id"], unique=False)


def _guardians() -> None:
    op.create_table(
        "guardians",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("occupation", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.id"], name=op.f("fk_guardians_student_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guardians")),
    )
    op.create_index("ix_guardians_student", "guardians", ["student_id", "relation"], unique=False)


def _import_changes() -> None:
    op.create_table(
        "import_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("table", sa.String(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("last_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["import_batches.id"], name=op.f("fk_import_changes_batch_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_changes")),
    )
    op.create_index("ix_import_changes_batch", "import_changes", ["batch_id"], unique=False)


def _letters() -> None:
    op.create_table(
        "letters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("year_id", sa.Integer(), nullable=False),
        sa.Column("layout", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("dated_on", sa.Date(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("issued_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.id"], name=op.f("fk_letters_student_id")
        ),
        sa.ForeignKeyConstraint(["year_id"], ["years.id"], name=op.f("fk_letters_year_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letters")),
    )
    op.create_index("ix_letters_student", "letters", ["student_id", "issued_at"], unique=False)
    op.create_index(op.f("ix_letters_year_id"), "letters", ["year_id"], unique=False)


def _pathway_plans() -> None:
    op.create_table(
        "pathway_plans",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("year_id", sa.Integer(), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("family_view", sa.String(), nullable=False),
        sa.Column("family_view_on", sa.Date(), nullable=True),
        sa.Column("family_words", sa.String(), nullable=False),
        sa.Column("recommendation", sa.String(), nullable=True),
        sa.Column("recommendation_text", sa.String(), nullable=False),
        sa.Column("recommendation_reason", sa.String(), nullable=False),
        sa.Column("catalogue", sa.String(), nullable=False),
        sa.Column("catalogue_version", sa.String(), nullable=False),
        sa.Column("saved_at", UtcDateTime(), nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.id"], name=op.f("fk_pathway_plans_student_id")
        ),
        sa.ForeignKeyConstraint(["year_id"], ["years.id"], name=op.f("fk_pathway_plans_year_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pathway_plans")),
    )
    op.create_index(
        "ix_pathway_plans_student",
        "pathway_plans",
        ["student_id", "year_id", "planned_on"],
        unique=False,
    )
    op.create_index(op.f("ix_pathway_plans_year_id"), "pathway_plans", ["year_id"], unique=False)


def _student_policies() -> None:
    op.create_table(
        "student_policies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("year_id", sa.Integer(), nullable=False),
        sa.Column("policy", sa.String(), nullable=False),
        sa.Column("member", sa.Boolean(), server_default="1", nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.id"], name=op.f("fk_student_policies_student_id")
        ),
        sa.ForeignKeyConstraint(
            ["year_id"], ["years.id"], name=op.f("fk_student_policies_year_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_student_policies")),
    )
    op.create_index(
        "uq_student_policies", "student_policies", ["student_id", "year_id", "policy"], unique=True
    )


def _counselling_sessions() -> None:
    op.create_table(
        "counselling_sessions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("year_id", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("class_id", sa.Integer(), nullable=True),
        sa.Column("counsellor_id", sa.Integer(), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("held_at", sa.Time(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("online", sa.Boolean(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("talked_about", sa.String(), nullable=False),
        sa.Column("difficulties_and_needs", sa.String(), nullable=False),
        sa.Column("circumstances", sa.String(), nullable=False),
        sa.Column("first_assessment", sa.String(), nullable=False),
        sa.Column("methods", sa.String(), nullable=False),
        sa.Column("effect", sa.String(), nullable=False),
        sa.Column("ending", sa.String(), nullable=True),
        sa.Column("referred_to", sa.String(), nullable=False),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("saved_at", UtcDateTime(), nullable=False),
        sa.Column("deleted_at", UtcDateTime(), nullable=True),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["class_id"], ["classes.id"], name=op.f("fk_counselling_sessions_class_id")
        ),
        sa.ForeignKeyConstraint(
            ["counsellor_id"], ["people.id"], name=op.f("fk_counselling_sessions_counsellor_id")
        ),
        sa.ForeignKeyConstraint(
            ["year_id"], ["years.id"], name=op.f("fk_counselling_sessions_year_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_counselling_sessions")),
        sa.UniqueConstraint("uuid", name=op.f("uq_counselling_sessions_uuid")),
    )
    op.create_index(
        op.f("ix_counselling_sessions_held_on"), "counselling_sessions", ["held_on"], unique=False
    )
    op.create_index(
        op.f("ix_counselling_sessions_next_on"), "counselling_sessions", ["next_on"], unique=False
    )
    op.create_index(
        "ix_counselling_sessions_year", "counselling_sessions", ["year_id", "held_on"], unique=False
    )


def _enrolments() -> None:
    op.create_table(
        "enrolments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("year_id", sa.Integer(), nullable=False),
        sa.Column("class_id", sa.Integer(), nullable=False),
        sa.Column("roll_number", sa.Integer(), nullable=True),
        sa.Column("began_by", sa.String(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("moved_on", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("leaving_reason", sa.String(), nullable=True),
        sa.Column("study_label", sa.String(), nullable=False),
        sa.Column("study_level", sa.String(), nullable=True),
        sa.Column("conduct_label", sa.String(), nullable=False),
        sa.Column("conduct_level", sa.String(), nullable=True),
        sa.Column("completed", sa.Boolean(), nullable=True),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["class_id"], ["classes.id"], name=op.f("fk_enrolments_class_id")),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.id"], name=op.f("fk_enrolments_student_id")
        ),
        sa.ForeignKeyConstraint(["year_id"], ["years.id"], name=op.f("fk_enrolments_year_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enrolments")),
    )
    op.create_index("ix_enrolments_class", "enrolments", ["class_id"], unique=False)
    op.create_index("ix_enrolments_year", "enrolments", ["year_id"], unique=False)
    op.create_index(
        "uq_enrolments_current",
        "enrolments",
        ["student_id", "year_id"],
        unique=True,
        sqlite_where=sa.text("moved_on IS NULL"),
    )


def _pathway_choices() -> None:
    op.create_table(
        "pathway_choices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("pathway", sa.String(), nullable=False),
        sa.Column("institution", sa.String(), nullable=False),
        sa.Column("programme", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["pathway_plans.id"], name=op.f("fk_pathway_choices_plan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pathway_choices")),
        sa.UniqueConstraint("plan_id", "rank", name=op.f("uq_pathway_choices_plan_id_rank")),
    )


def _participants() -> None:
    op.create_table(
        "participants",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["counselling_sessions.id"], name=op.f("fk_participants_session_id")
        ),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.id"], name=op.f("fk_participants_student_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participants")),
        sa.UniqueConstraint(
            "session_id", "student_id", name=op.f("uq_participants_session_id_student_id")
        ),
    )
    op.create_index("ix_participants_student", "participants", ["student_id"], unique=False)


def _private_notes() -> None:
    op.create_table(
        "private_notes",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["counselling_sessions.id"], name=op.f("fk_private_notes_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_private_notes")),
        sa.UniqueConstraint("session_id", name=op.f("uq_private_notes_session_id")),
    )


def _session_topics() -> None:
    op.create_table(
        "session_topics",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["counselling_sessions.id"], name=op.f("fk_session_topics_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session_topics")),
        sa.UniqueConstraint("session_id", "topic", name=op.f("uq_session_topics_session_id_topic")),
    )


def _session_versions() -> None:
    op.create_table(
        "session_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("stood_until", UtcDateTime(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("note_id", sa.String(), nullable=True),
        sa.Column("sealed_note", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["session_id"], ["counselling_sessions.id"], name=op.f("fk_session_versions_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session_versions")),
        sa.UniqueConstraint(
            "session_id", "version", name=op.f("uq_session_versions_session_id_version")
        ),
    )
