"""The steps of the first run: the school, its people, the passphrase, the recovery sheet."""

from __future__ import annotations

import secrets
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.school import COUNSELLOR, PRINCIPAL, School, SchoolLevel, StaffMember
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services.recovery_keys import GROUPS, groups_of
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common.buttons import Segments, plain_button, text_button
from counsellor_app.ui.common.fields import Field
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.entry.key_groups import KeyGroups
from counsellor_app.ui.entry.new_passphrase import NewPassphrase

_ASKED = 2
_SCHOOL_FIELDS = (
    ("name", mark("Tên trường"), mark("Trường THCS Trà Cú")),
    ("governing_body", mark("Cơ quan chủ quản, in phía trên tên trường"), mark("UBND xã Trà Cú")),
    ("report_to", mark("Nơi nhận báo cáo"), mark("Sở Giáo dục và Đào tạo")),
    ("place", mark("Địa danh trước ngày tháng"), mark("Trà Cú")),
)
_LEVELS = (
    (SchoolLevel.THCS, mark("THCS")),
    (SchoolLevel.THPT, mark("THPT")),
    (SchoolLevel.BOTH, mark("Cả hai")),
)


class Step(QWidget):
    """One page of the wizard: a title, and whether it is filled in well."""

    title = ""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)

    def check(self) -> bool:
        """Whether one may go on; what is missing is said at its field."""
        return True


class SchoolStep(Step):
    """Trường, năm học."""

    title = mark("Trường và năm học")

    def __init__(self, this_year: SchoolYear) -> None:
        super().__init__()
        self._lines: dict[str, Field] = {}
        for name, label, example in _SCHOOL_FIELDS:
            line = QLineEdit()
            line.setPlaceholderText(tr(example))
            self._lines[name] = Field(tr(label), line)
            self.column.addWidget(self._lines[name])
        self.level = Segments([(level, tr(words), "") for level, words in _LEVELS], tr("Cấp học"))
        self.boarding = QCheckBox(tr("Trường phổ thông dân tộc nội trú"))
        self.year = QComboBox()
        for starts in (this_year.starts, this_year.starts + 1):
            self.year.addItem(SchoolYear(starts).written, starts)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Field(tr("Cấp học"), self.level), 3)
        row.addWidget(Field(tr("Năm học"), self.year), 2)
        self.column.addLayout(row)
        self.column.addWidget(self.boarding)

    @property
    def lines(self) -> list[QLineEdit]:
        """The lines to fill in, from the top."""
        return [line for f in self._lines.values() if isinstance(line := f.widget, QLineEdit)]

    @property
    def first(self) -> QWidget:
        """Where the cursor begins."""
        return self._lines["name"].widget

    def check(self) -> bool:
        """Every line is needed on paper."""
        empty = [field for field in self._lines.values() if not _text(field)]
        for field in self._lines.values():
            field.clear_error()
        for field in empty:
            field.error(tr("Mục này in trên thư và báo cáo. Gõ như trên giấy tờ của trường."))
        if empty:
            empty[0].widget.setFocus()
        return not empty

    def school(self) -> School:
        """The school as filled in."""
        level = self.level.value
        assert isinstance(level, SchoolLevel)  # noqa: S101 - the segments hold levels
        said = {name: _text(field) for name, field in self._lines.items()}
        return School(level=level, boarding=self.boarding.isChecked(), **said)

    def school_year(self) -> SchoolYear:
        """The year as chosen."""
        return SchoolYear(int(self.year.currentData()))


class PeopleStep(Step):
    """Người dùng: the counsellor and the principal."""

    title = mark("Người dùng")

    def __init__(self) -> None:
        super().__init__()
        self._people = {
            COUNSELLOR: _Person(tr("Giáo viên tư vấn")),
            PRINCIPAL: _Person(tr("Hiệu trưởng")),
        }
        for person in self._people.values():
            self.column.addWidget(person)
        self.column.addWidget(
            wrapped_label(
                tr("Hai tên này in trong thư gửi gia đình. Sửa được sau trong Cài đặt."),
                "cell",
                "text-2",
            )
        )
        self.lines = [person.line for person in self._people.values()]
        self.first = self.lines[0]

    def check(self) -> bool:
        """Both names are needed."""
        empty = [person for person in self._people.values() if not person.check()]
        if empty:
            empty[0].line.setFocus()
        return not empty

    def staff(self) -> list[StaffMember]:
        """The two as filled in."""
        return [
            StaffMember(person.line.text().strip(), role, str(person.address.value))
            for role, person in self._people.items()
        ]


class PassphraseStep(Step):
    """Cụm mật khẩu, and where the notebook is kept."""

    title = mark("Cụm mật khẩu")
    place_asked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.passphrase = NewPassphrase()
        self.first = self.passphrase.first
        self.column.addWidget(
            wrapped_label(
                tr(
                    "Cụm mật khẩu mở sổ và khóa mọi điều ghi trong đó. Chương trình không giữ bản "
                    "nào khác: quên thì chỉ còn phiếu khôi phục ở bước sau."
                ),
                "body",
                "text-2",
            )
        )
        self.column.addWidget(self.passphrase)
        row = QHBoxLayout()
        self._place = wrapped_label("", "cell", "text-2")
        change = text_button(tr("Đổi chỗ"))
        change.clicked.connect(self.place_asked)
        row.addWidget(self._place, 1)
        row.addWidget(change)
        self.column.addLayout(row)
        self.set_folder(folder)

    def set_folder(self, folder: Path) -> None:
        """Keep the notebook somewhere else."""
        self.folder = folder
        self._place.setText(tr("Sổ được cất ở {path}", path=folder))

    def check(self) -> bool:
        """Typed twice alike."""
        return self.passphrase.check()


class RecoveryStep(Step):
    """Phiếu khôi phục: printed or saved, then two of its groups typed back."""

    title = mark("Phiếu khôi phục")
    print_asked = Signal()
    save_asked = Signal()

    def __init__(self, key: str) -> None:
        super().__init__()
        groups = groups_of(key)
        numbers = sorted(secrets.SystemRandom().sample(range(1, GROUPS + 1), _ASKED))
        self.expected = {number: groups[number - 1] for number in numbers}
        self.groups = KeyGroups(numbers)
        self._kept = text_label("", "cell", "success")
        self._problem = wrapped_label("", "cell", "danger")
        self._problem.hide()
        self.column.addWidget(
            wrapped_label(
                tr(
                    "Phiếu này mở được sổ khi quên cụm mật khẩu. In ra, hoặc lưu vào USB để in, "
                    "rồi cất trong tủ có khóa. Chỉ in và lưu được ở bước này."
                ),
                "body",
                "text-2",
            )
        )
        row = QHBoxLayout()
        self.print = plain_button(tr("In phiếu"), "printer")
        self.save = plain_button(tr("Lưu PDF"), "file-pdf")
        self.print.clicked.connect(self.print_asked)
        self.save.clicked.connect(self.save_asked)
        row.addWidget(self.print)
        row.addWidget(self.save)
        row.addWidget(self._kept)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(
            wrapped_label(
                tr("Gõ lại hai nhóm sau đây từ phiếu, để chắc là phiếu đọc được."),
                "body_bold",
            )
        )
        self.column.addWidget(self.groups)
        self.column.addWidget(self._problem)
        self.first = self.print

    def kept(self, sentence: str) -> None:
        """The sheet was printed or saved."""
        self._kept.setText(sentence)
        next(iter(self.groups.fields.values())).setFocus()

    def failed(self, sentence: str) -> None:
        """The sheet could not be printed or saved."""
        self._problem.setText(sentence)
        self._problem.show()

    def check(self) -> bool:
        """Both groups as they stand on the sheet."""
        typed = {n: groups_of(field.text()) for n, field in self.groups.fields.items()}
        right = all(self.groups.fields[n].right and typed[n] for n in typed)
        if not right:
            self.failed(tr("Chưa khớp với phiếu. Xem lại số thứ tự của nhóm rồi gõ lại."))
            self.groups.focus_first_wrong()
        return right


class _Person(QWidget):
    """Thầy or cô, and the name."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self._field = Field(label, self.line)
        self.address = Segments([("cô", tr("Cô"), ""), ("thầy", tr("Thầy"), "")], tr("Cách gọi"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(Field(tr("Cách gọi"), self.address))
        row.addWidget(self._field, 1)

    def check(self) -> bool:
        """A name is needed."""
        self._field.clear_error()
        if self.line.text().strip():
            return True
        self._field.error(tr("Gõ họ và tên như in trên thư."))
        return False


def _text(field: Field) -> str:
    assert isinstance(field.widget, QLineEdit)  # noqa: S101 - the fields of lines
    return " ".join(field.widget.text().split())
