"""Runs the program on a terminal of its own and types what is to be typed.

Standard input: JSON `{"line": [...], "answers": [[what it asks, what is typed], ...]}`; standard
output: everything the terminal showed. A program of its own, because only a process without
threads may fork a terminal.
"""

from __future__ import annotations

import json
import os
import pty
import sys


def talk(line: list[str], answers: list[list[str]]) -> tuple[bytes, int]:
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-m", "counsellor_app", *line])  # noqa: S606
    shown, seen = b"", 0
    while piece := _read(terminal):
        shown += piece
        if answers and answers[0][0].encode() in shown[seen:]:
            seen = len(shown)
            os.write(terminal, answers.pop(0)[1].encode())
    return shown, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # how Linux says that the other side has hung up
        return b""


if __name__ == "__main__":
    shown, status = talk(**json.load(sys.stdin))
    sys.stdout.buffer.write(shown)
    sys.exit(status)
