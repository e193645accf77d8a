"""The tables of the school file."""

from counsellor_app.storage.records.counselling_records import (
    CounsellingSessionRecord,
    ParticipantRecord,
    PrivateNoteRecord,
    SessionTopicRecord,
    SessionVersionRecord,
)
from counsellor_app.storage.records.paper_records import (
    ImportBatchRecord,
    ImportChangeRecord,
    LetterRecord,
    TrailRecord,
)
from counsellor_app.storage.records.pathway_records import (
    DestinationRecord,
    PathwayChoiceRecord,
    PathwayPlanRecord,
)
from counsellor_app.storage.records.record import Record
from counsellor_app.storage.records.school_records import (
    CatalogueSwitchRecord,
    ClassRecord,
    PersonRecord,
    SchoolRecord,
    SettingRecord,
    YearRecord,
)
from counsellor_app.storage.records.student_records import (
    ConsentRecord,
    EnrolmentRecord,
    GuardianRecord,
    StudentPolicyRecord,
    StudentRecord,
)

__all__ = [
    "CatalogueSwitchRecord",
    "ClassRecord",
    "ConsentRecord",
    "CounsellingSessionRecord",
    "DestinationRecord",
    "EnrolmentRecord",
    "GuardianRecord",
    "ImportBatchRecord",
    "ImportChangeRecord",
    "LetterRecord",
    "ParticipantRecord",
    "PathwayChoiceRecord",
    "PathwayPlanRecord",
    "PersonRecord",
    "PrivateNoteRecord",
    "Record",
    "SchoolRecord",
    "SessionTopicRecord",
    "SessionVersionRecord",
    "SettingRecord",
    "StudentPolicyRecord",
    "StudentRecord",
    "TrailRecord",
    "YearRecord",
]
