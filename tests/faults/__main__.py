"""`make faults`: everything that can go wrong, by the thousand, into benchmarks/RELIABILITY.md."""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict, dataclass
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
    seconds = sum(one.seconds for one in reports)  # of all parts, some at the same time
    return (
        f"{_HEAD}{_machine()} Scale {scale:g}; {seconds / 60:.0f} minutes of work.{not_run}"
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
    asked = _asked(arguments)
    if len(asked.parts) > 1:
        reports = _all_at_work(asked)
    else:
        reports = [_run(asked.parts[0], asked.seed, asked.scale)]
        print(table(reports), flush=True)
        if asked.told:
            asked.told.write_text(json.dumps(asdict(reports[0])), "utf-8")
            return 0
    print(_summary(reports))
    failed = sum(line.failures for report in reports for line in report.lines)
    return 1 if failed or len(reports) < len(asked.parts) else 0


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.faults", description=__doc__)
    parser.add_argument("parts", nargs="*", default="all", choices=["all", *PARTS])
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--scale", type=float, default=1.0, help="share of the full counts")
    parser.add_argument("--jobs", type=int, default=2, help="parts at work at the same time")
    parser.add_argument("--write", action="store_true", help=f"write {REPORT.name} at any scale")
    parser.add_argument("--told", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    asked.write |= "all" in asked.parts and asked.scale >= 1
    asked.parts = list(PARTS) if "all" in asked.parts else asked.parts
    return asked


def _run(part: str, seed: int, scale: float) -> Report:
    print(f"{part} …", file=sys.stderr, flush=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix=f"faults-{part}-") as place:
        lines = PARTS[part](Path(place).resolve(), seed, scale)
    return Report(part, lines, seed, time.monotonic() - began)


def _all_at_work(asked: argparse.Namespace) -> list[Report]:
    """Each part in a program of its own; the report is written anew as each comes to its end."""
    done: dict[str, Report] = {}
    with ThreadPoolExecutor(asked.jobs) as jobs, tempfile.TemporaryDirectory() as folder:
        waiting = {
            jobs.submit(_in_a_program, part, asked, Path(folder, part)) for part in asked.parts
        }
        for one in as_completed(waiting):
            if (report := one.result()) is not None:
                done[report.part] = report
            reports = [done[part] for part in PARTS if part in done]
            if asked.write:
                REPORT.write_text(document(reports, asked.scale), "utf-8")
    return reports


def _in_a_program(part: str, asked: argparse.Namespace, told: Path) -> Report | None:
    command = [sys.executable, "-m", "tests.faults", part, "--seed", str(asked.seed)]
    subprocess.run([*command, "--scale", str(asked.scale), "--told", str(told)], check=False)
    if not told.exists():
        print(f"{part}: the program ended before it was through", file=sys.stderr)
        return None
    said = json.loads(told.read_text("utf-8"))
    return Report(**{**said, "lines": [Line(**line) for line in said["lines"]]})


def _summary(reports: Sequence[Report]) -> str:
    """The counts as `make faults` ends with."""
    return "\n".join(
        f"{line.what}: {line.count:,}, {line.wrong} {line.failures}"
        for report in reports
        for line in report.lines
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
