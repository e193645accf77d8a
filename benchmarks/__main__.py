"""Run every benchmark and write benchmarks/RESULTS.md: product and peer measured in one run."""

from __future__ import annotations

import importlib
import os
import platform
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
PACKAGES = (
    "sqlalchemy", "sqlcipher3", "reportlab", "python-calamine", "xlsxwriter", "openpyxl",
)  # fmt: skip

Row = tuple[str, str, float, float]

_HEAD = """# Results of `make bench`

Product and peer are measured in the same run on the same machine; read the ratio, not the
figures. A row is one comparison; its goal stands in the design's performance table. Seconds
unless the row says otherwise.

"""


def rows(wanted: list[str]) -> Iterator[Row]:
    """The rows of every bench_*.py whose name is wanted (all without any)."""
    for path in sorted(FOLDER.glob("bench_*.py")):
        if not wanted or path.stem.removeprefix("bench_") in wanted:
            print(f"{path.stem} …", file=sys.stderr, flush=True)
            yield from importlib.import_module(f"benchmarks.{path.stem}").run()


def main(wanted: list[str]) -> None:
    """Print the table; a whole run also writes it down."""
    lines = ["| row | work | ours | peer | ratio peer : ours |", "|---|---|---|---|---|"]
    for row, work, ours, peer in rows(wanted):
        ratio = f"{peer / ours:.2f}" if ours else "–"
        lines.append(f"| {row} | {work} | {ours:.4g} | {peer:.4g} | {ratio} |")
    table = "\n".join(lines)
    print(table)
    if not wanted:
        (FOLDER / "RESULTS.md").write_text(f"{_HEAD}{_machine()}\n\n{table}\n", "utf-8")


def _machine() -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} cores, Python {platform.python_version()}, {packages}."
    )


if __name__ == "__main__":
    main(sys.argv[1:])
