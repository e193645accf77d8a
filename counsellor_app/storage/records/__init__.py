"""The tables of the school file."""

from counsellor_app.storage.records.activity_records import (
    ActivityAbsenceRecord,
    ActivityClassRecord,
    ActivityRecord,
)
from counsellor_app.storage.records.counselling_records import (
    CounsellingSessionRecord,
    ParticipantRecord,
    PrivateNoteRecord,
    SessionTopicRecord,
    SessionVersionRecord,
)
from counsellor_app.storage.records.meeting_records import (
    AgreementRecord,
    AppointmentRecord,
    AppointmentStudentRecord,
    SessionDraftRecord,
)
from counsellor_app.storage.records.paper_records import (
    ImportBatchRecord,
    ImportChangeRecord,
    LetterRecord,
    ListMappingRecord,
    TrailHeadRecord,
    TrailRecord,
)
from counsellor_app.storage.records.pathway_records import (
    DestinationRecord,
    PathwayChoiceRecord,
    PathwayPlanRecord,
)
from counsellor_app.storage.records.record import Record
from counsellor_app.storage.records.safekeeping_records import FormDraftRecord, IncidentRecord
from counsellor_app.storage.records.school_records import (
    CatalogueSwitchRecord,
    ClassRecord,
    PersonRecord,
    SchoolEntryRecord,
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
    "ActivityAbsenceRecord",
    "ActivityClassRecord",
    "ActivityRecord",
    "AgreementRecord",
    "AppointmentRecord",
    "AppointmentStudentRecord",
    "CatalogueSwitchRecord",
    "ClassRecord",
    "ConsentRecord",
    "CounsellingSessionRecord",
    "DestinationRecord",
    "EnrolmentRecord",
    "FormDraftRecord",
    "GuardianRecord",
    "ImportBatchRecord",
    "ImportChangeRecord",
    "IncidentRecord",
    "LetterRecord",
    "ListMappingRecord",
    "ParticipantRecord",
    "PathwayChoiceRecord",
    "PathwayPlanRecord",
    "PersonRecord",
    "PrivateNoteRecord",
    "Record",
    "SchoolEntryRecord",
    "SchoolRecord",
    "SessionDraftRecord",
    "SessionTopicRecord",
    "SessionVersionRecord",
    "SettingRecord",
    "StudentPolicyRecord",
    "StudentRecord",
    "TrailHeadRecord",
    "TrailRecord",
    "YearRecord",
]
