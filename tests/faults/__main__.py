"""`make faults`: everything that can go wrong, by the thousand, into benchmarks/RELIABILITY.md."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from counsellor_app import __version__
from tests.faults.failing_disk import compiler
from tests.faults.parts import PARTS, Line

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "benchmarks" / "RELIABILITY.md"
PACKAGES = ("sqlalchemy", "sqlcipher3", "cryptography", "python-calamine", "hypothesis")
SEED = 20270413

_HEAD = """# Results of `make faults`

What was killed, spoilt and searched in one run, and how much of it did not come out as it must:
that number must be 0 everywhere. `python -m tests.faults PART --seed SEED` does one part again;
moments of kills come from the clock too, so a run never repeats to the byte.

"""


@dataclass(frozen=True, slots=True)
class Report:
    """What one part came to, with the seed and the seconds it took."""

    part: str
    lines: Sequence[Line]
    seed: int
    seconds: float


def table(reports: Sequence[Report]) -> str:
    """The reports as a table."""
    rows = [
        "| part | what | how many | of them | more | seed | seconds |",
        "|---|---|---:|---|---|---:|---:|",
    ]
    for report in reports:
        for line in report.lines:
            rows.append(
                f"| {report.part} | {line.what} | {line.count:,} | {line.wrong} {line.failures} "
                f"| {line.told} "
                f"| {report.seed} | {report.seconds:.0f} |"
            )
    return "\n".join(rows)


def document(reports: Sequence[Report], scale: float) -> str:
    """benchmarks/RELIABILITY.md."""
    left_out = [part for part in PARTS if part not in {one.part for one in reports}]
    not_run = f"\n\nNot run this time: {', '.join(left_out)}." if left_out else ""
    seconds = sum(one.seconds for one in reports)
    return (
        f"{_HEAD}{_machine()} Scale {scale:g}; {seconds / 60:.0f} minutes.{not_run}"
        f"\n\n{table(reports)}\n"
    )


def _machine() -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, counsellor-app {__version__}, {platform.system()} "
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
        f"{packages}, failing disk {'by LD_PRELOAD' if compiler() else 'left out: no C compiler'}."
    )


def main(arguments: Sequence[str]) -> int:
    """Run the parts; 0 where nothing failed."""
    parser = argparse.ArgumentParser("python -m tests.faults", description=__doc__)
    parser.add_argument("part", nargs="*", default=["all"], choices=["all", *PARTS])
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--scale", type=float, default=1.0, help="share of the full counts")
    parser.add_argument("--write", action="store_true", help=f"write {REPORT.name} all the same")
    asked = parser.parse_args(arguments)
    wanted = list(PARTS) if "all" in asked.part else asked.part
    reports = []
    for part in wanted:
        print(f"{part} …", file=sys.stderr, flush=True)
        began = time.monotonic()
        with tempfile.TemporaryDirectory(prefix=f"faults-{part}-") as place:
            lines = PARTS[part](Path(place).resolve(), asked.seed, asked.scale)
        reports.append(Report(part, lines, asked.seed, time.monotonic() - began))
        print(table(reports[-1:]), flush=True)
    if asked.write or ("all" in asked.part and asked.scale >= 1):
        REPORT.write_text(document(reports, asked.scale), "utf-8")
    failed = sum(line.failures for report in reports for line in report.lines)
    print(_summary(reports))
    return 1 if failed else 0


def _summary(reports: Sequence[Report]) -> str:
    """The counts as `make faults` ends with."""
    return "\n".join(
        f"{line.what}: {line.count:,}, {line.wrong} {line.failures}"
        for report in reports
        for line in report.lines
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
