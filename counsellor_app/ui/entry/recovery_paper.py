"""The recovery sheet on its way out: saved or printed, from the step that asks for it."""

from __future__ import annotations

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.sentences import sentence
from counsellor_app.translation import tr
from counsellor_app.ui.common.dialogs import Dialogs
from counsellor_app.ui.entry.first_run_steps import RecoveryStep
from counsellor_app.whole_file import write_whole

PDF = (("PDF", "*.pdf"),)


def save_sheet(step: RecoveryStep, dialogs: Dialogs, sheet: bytes) -> None:
    """Save the sheet where the user says."""
    path = dialogs.save_path(tr("Lưu phiếu khôi phục"), "phieu-khoi-phuc.pdf", PDF)
    if path is None:
        return
    try:
        write_whole(path, sheet)
    except ExpectedError as error:
        step.failed(sentence(error))
    else:
        step.kept(tr("Đã lưu phiếu."))


def print_sheet(step: RecoveryStep, dialogs: Dialogs, sheet: bytes) -> None:
    """Print the sheet on a printer the user chooses."""
    from counsellor_app.ui.common.paper import Paper
    from counsellor_app.ui.common.printing import print_paper

    try:
        printer = dialogs.printer()
        if printer is None:
            return
        with Paper(sheet) as paper:
            print_paper(printer, paper)
    except ExpectedError as error:
        step.failed(sentence(error))
    else:
        step.kept(tr("Đã gửi phiếu đến máy in."))
