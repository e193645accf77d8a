"""The band over every page: a past year is looked at only, and the notebook locks soon."""

from __future__ import annotations

from collections.abc import Callable

from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.translation import tr
from counsellor_app.ui.common.band import Band
from counsellor_app.ui.common.workplace import Workplace


class YearBand(Band):
    """Hidden in the present year."""

    def tell_year(self, workplace: Workplace, choose: Callable[[SchoolYear], None]) -> None:
        """Say that a past year is shown, and offer the present one."""
        if not workplace.read_only:
            self.clear()
            return
        present = workplace.services.school.present_year()
        self.info(
            tr("Năm học {year}, chỉ xem", year=workplace.year.written),
            tr("Về năm {year}", year=present.written),
            lambda: choose(present),
            stays=True,
        )

    def tell_lock(self, seconds: int) -> None:
        """Say that nobody touched the window and it locks soon."""
        self.warning(
            tr(
                "Sổ sẽ khóa sau {seconds} giây. Chữ đã gõ được lưu. Bấm phím bất kỳ để ở lại.",
                seconds=seconds,
            )
        )
