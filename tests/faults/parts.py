"""The parts of `make faults`: what each does at full scale, and the lines it answers for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.faults import disk_faults, kills, plaintext, service_machine, trials
from tests.faults.killed_school import KillCounts


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the report: how many, of what, and how many of it are `wrong`, in one word."""

    what: str
    count: int
    wrong: str
    failures: int
    told: str = ""


Part = Callable[[Path, int, float], list[Line]]


def _scaled(count: int, scale: float) -> int:
    return max(1, round(count * scale))


def kill_lines(counts: KillCounts) -> list[Line]:
    """What the kills came to."""
    at = ", ".join(f"{kind} {many}" for kind, many in counts.at.most_common())
    beside = f"{counts.left_over} unfinished files lay beside, none listed"
    return [
        Line("kills (kill -9)", counts.kills, "unsound", counts.unsound, f"in the middle of: {at}"),
        Line("acknowledged saves", counts.acknowledged, "lost", counts.lost),
        Line(
            "deeds cut off",
            counts.in_flight,
            "half done",
            counts.half_done,
            f"{counts.kept_whole} were there whole, the others not at all",
        ),
        Line("deeds done", counts.acknowledged, "failed", len(counts.bugs)),
        Line("backups listed after a kill", counts.backups_proved, "unsound", 0, beside),
    ]


def _kills(place: Path, seed: int, scale: float) -> list[Line]:
    return kill_lines(kills.run(place, _scaled(1_000, scale), seed))


def disk_lines(counts: disk_faults.DiskCounts) -> list[Line]:
    """What the faults of the disk came to."""
    answers = ", ".join(f"{answer} {many}" for answer, many in counts.answers.most_common())
    return [
        Line(
            "faults of the disk injected",
            counts.faults,
            "lost",
            counts.lost,
            f"{counts.deeds} kinds of deeds; answers: {answers}; "
            f"{counts.whole_though_refused} refused deeds were done whole",
        ),
        Line("answers to faults of the disk", counts.faults, "unexpected", counts.unexpected),
    ]


def _disk(place: Path, seed: int, scale: float) -> list[Line]:
    return disk_lines(disk_faults.run(place, _scaled(2_000, scale), seed))


def _inputs(place: Path, seed: int, scale: float) -> list[Line]:
    counts = trials.run("spoilt_inputs", place, _scaled(10_000, scale), seed)
    taken = sum(many for (_, answer), many in counts.answers.items() if answer == "taken")
    told = (
        f"{taken} taken (and taken back whole), the others refused "
        f"in one sentence with nothing saved; {trials.MEMORY >> 20} MB and {trials.SECONDS} s each"
    )
    return [Line("mutated inputs", counts.tried, "unexpected", counts.unexpected, told)]


def file_lines(counts: trials.TrialCounts) -> list[Line]:
    """What the spoilt files of our own came to."""
    lines = []
    for sort, what in {
        "backup": "damaged backups offered",
        "school file": "mutated school files",
        "keys": "mutated keys.json",
        "package": "mutated packages",
    }.items():
        offered, taken = counts.by_sort[sort], counts.of(sort, "taken")
        harmless = counts.of(sort, "harmless")
        told = f"{harmless} held the very same content, the others were refused"
        lines.append(Line(what, offered, "accepted", taken, told))
    others = counts.unexpected - counts.of("", "taken")
    return [*lines, Line("answers to spoilt files", counts.tried, "unexpected", others)]


def _files(place: Path, seed: int, scale: float) -> list[Line]:
    return file_lines(trials.run("spoilt_files", place, _scaled(5_000, scale), seed))


def _model(place: Path, seed: int, scale: float) -> list[Line]:
    counts = service_machine.run(place, _scaled(100, scale), seed)
    if counts.failed:
        print(counts.failed)
    told = f"in {counts.runs} runs against a plain model"
    return [
        Line("deeds in any order", counts.steps, "not agreed on", int(bool(counts.failed)), told)
    ]


def _plaintext(place: Path, seed: int, _scale: float) -> list[Line]:
    counts = plaintext.run(place, seed)
    print(*counts.found, sep="\n", end="" if not counts.found else "\n")
    told = (
        f"{counts.looks} looks at {counts.files} files "
        f"({counts.size / 1e6:.0f} MB) in every spelling and encoding; {counts.columns} text "
        f"columns with rows, {counts.columns_without_rows} without"
    )
    return [Line("words sought as plain text", counts.words, "found", len(counts.found), told)]


PARTS: dict[str, Part] = {
    "kills": _kills,
    "disk": _disk,
    "inputs": _inputs,
    "files": _files,
    "model": _model,
    "plaintext": _plaintext,
}
