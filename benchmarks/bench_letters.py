"""How fast letters are written, against Platypus (and typst, where it is installed)."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks import peer_platypus, peer_typst, peer_writer
from benchmarks.letter_batch import letters
from counsellor_app.documents.letter_pdf import write_letter_files, write_letters

Row = tuple[str, str, float, float]

MERGED, FILES, MANY = 150, 50, 10_000
CLASS = 40
_ROUNDS = 3
_MEMORY_GOAL = 150.0  # MB for 10,000 letters

_MEMORY = """
import io, json, time
import psutil
from benchmarks.letter_batch import letters
from counsellor_app.documents.letter_pdf import write_letters
def timed(count):
    out, start = io.BytesIO(), time.perf_counter()
    write_letters(letters(count), out)
    return (time.perf_counter() - start) / count, len(out.getvalue()) / count
timed(50)
small, _ = timed(1000)
large, size = timed({many})
memory = psutil.Process().memory_info()
peak = getattr(memory, "peak_wset", None)
if peak is None:
    import resource
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps([small, large, size, peak / 1e6]))
"""


def run() -> list[Row]:
    """Rows of (id, what was done, ours, the peer's): seconds a letter, kB a letter, or MB."""
    merged, files = list(letters(MERGED)), list(letters(FILES))
    named = [(f"{place}.pdf", letter) for place, letter in enumerate(files)]
    ready, ready_files = peer_platypus.prepared(merged), peer_platypus.prepared(files)
    with tempfile.TemporaryDirectory() as folder:
        ours = _seconds(lambda: write_letters(merged, io.BytesIO()), MERGED)
        peer = _seconds(lambda: peer_platypus.write(ready, io.BytesIO()), MERGED)
        plain = [replace(letter, page_code="") for letter in merged]
        ready_plain = peer_platypus.prepared(plain)
        ours_plain = _seconds(lambda: write_letters(plain, io.BytesIO()), MERGED)
        peer_plain = _seconds(lambda: peer_platypus.write(ready_plain, io.BytesIO()), MERGED)
        ours_files = _seconds(lambda: write_letter_files(named, Path(folder)), FILES)
        peer_files = _seconds(partial(_peer_files, ready_files, Path(folder)), FILES)
    out, peer_out = io.BytesIO(), io.BytesIO()
    write_letters(merged, out)
    peer_platypus.write(ready, peer_out)
    small, large, size, memory = _many()
    rows = [
        ("L1", f"{MERGED} letters with a QR each, s a letter; Platypus", ours, peer),
        ("L1", f"{MERGED} letters without QR, s a letter; Platypus", ours_plain, peer_plain),
        (
            "L4",
            f"{MERGED} letters, one PDF, kB a letter; Platypus",
            len(out.getvalue()) / MERGED / 1000,
            len(peer_out.getvalue()) / MERGED / 1000,
        ),
        ("L4", f"{MANY} letters, kB a letter; the goal", size / 1000, 3.5),
        ("L4", f"{MANY} letters, peak MB of the process; the goal", memory, _MEMORY_GOAL),
        ("L4", f"s a letter for {MANY}; for 1000 (linear)", large, small),
        ("L5", f"{FILES} separate files, s a file; Platypus", ours_files, peer_files),
    ]
    if peer_typst.installed():
        rows.insert(
            2,
            (
                "L2",
                f"{MERGED} letters without QR, s a letter; typst",
                ours_plain,
                peer_typst.seconds(ready_plain) / MERGED,
            ),
        )
    else:
        print("L2: peer typst not installed, row left out")
    if peer_writer.is_installed():
        with tempfile.TemporaryDirectory() as folder:
            ours_cold, writer = peer_writer.seconds(CLASS, Path(folder))
        work = f"{CLASS} letters, whole process from cold; LibreOffice turning one docx into PDF"
        rows.insert(3, ("L3", work, ours_cold, writer))
    else:
        print("L3: peer LibreOffice Writer not installed, row left out")
    return rows


def _seconds(work: Callable[[], object], count: int) -> float:
    """Median seconds an item, after one round to warm up."""
    work()
    taken = []
    for _ in range(_ROUNDS):
        start = perf_counter()
        work()
        taken.append(perf_counter() - start)
    return median(taken) / count


def _peer_files(ready: peer_platypus.Prepared, folder: Path) -> None:
    for place, one in enumerate(ready):
        peer_platypus.write([one], str(folder / f"peer-{place}.pdf"))


def _many() -> tuple[float, float, float, float]:
    """Seconds a letter for 1,000 and for many, bytes a letter, peak MB, in a fresh process."""
    code = _MEMORY.format(many=MANY)
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    small, large, size, memory = json.loads(done.stdout)
    return small, large, size, memory


if __name__ == "__main__":
    for name, what, ours, peer in run():
        print(f"{name:3} {what:55} {ours:10.5f} {peer:10.5f} {peer / ours:6.1f}x")
