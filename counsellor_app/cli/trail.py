"""The trail by command: proved each time, the newest lines shown, or all of them handed over."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from counsellor_app.cli import way_in
from counsellor_app.cli.answer import Answer
from counsellor_app.cli.call import Call
from counsellor_app.cli.command_line import Command, DayType, Option, PlaceType, TextType
from counsellor_app.cli.usage import Misused
from counsellor_app.cli.watch import Watch
from counsellor_app.domain.errors import FileKindUnknown, TrailBroken
from counsellor_app.translation import mark, tr

if TYPE_CHECKING:
    from counsellor_app.domain.progress import Progress
    from counsellor_app.domain.trail_line import TrailFilter, TrailLine
    from counsellor_app.domain.trail_proof import TrailProof
    from counsellor_app.services import Services

ENDINGS = (".xlsx", ".csv", ".pdf")
_SHOWN = 20


@click.command(
    cls=Command,
    name="trail",
    help=mark(
        "Đọc lại cả chuỗi nhật ký và báo còn nguyên vẹn hay đứt ở đâu; không có --verify thì hiện "
        "các dòng mới nhất, có --out thì xuất ra tệp."
    ),
)
@click.option("--out", cls=Option, type=PlaceType(), help=mark("Xuất ra tệp .xlsx, .csv hoặc .pdf"))
@click.option("--verify", cls=Option, is_flag=True, help=mark("Chỉ kiểm tra, không hiện dòng nào"))
@click.option("--since", cls=Option, type=DayType(), help=mark("Từ ngày này"))
@click.option("--until", cls=Option, type=DayType(), help=mark("Đến hết ngày này"))
@click.option(
    "--held",
    cls=Option,
    type=TextType(),
    metavar=mark("DÒNG:DẤU"),
    help=mark("Đối chiếu với số dòng và dấu chuỗi của bản xuất trước, như 1204:63cc0083ba49d263"),
)
@click.pass_obj
def trail(
    call: Call,
    out: Path | None,
    verify: bool,
    since: date | None,
    until: date | None,
    held: str | None,
) -> Answer:
    """Prove the trail, show it, hand it over."""
    if out is not None and out.suffix.lower() not in ENDINGS:
        raise FileKindUnknown(path=out, endings=ENDINGS)
    number, seal = _held(held) if held else (0, "")
    with (
        way_in.open_school(call) as services,
        Watch.of(call, tr("Đang đọc nhật ký")) as progress,
    ):
        from counsellor_app.domain.trail_line import TrailFilter

        wanted = TrailFilter(first=since, last=until)
        proof = services.trail_log.proof(progress)
        facts, lines = _facts(proof), [_whole(proof)] if proof.whole else []
        if held:
            same = services.trail_log.is_sealed(number, seal)
            facts["held"] = {"number": number, "same": same}
        if out is not None:
            lines.insert(0, _hand_over(services, out, wanted, facts, progress))
        elif not verify:
            lines[:0] = _newest(services, wanted, facts)
    if not proof.whole or (held and not facts["held"]["same"]):
        raise TrailBroken(**facts | {"broken_at": facts["broken_at"] or number})
    return Answer(facts, tuple(lines))


def _hand_over(
    services: Services, out: Path, wanted: TrailFilter, facts: dict[str, Any], progress: Progress
) -> str:
    written = services.trail_exports.write(out, wanted, progress)
    facts |= {"out": out, "written": written.lines}
    return tr("Đã xuất {count} dòng vào {path}.", count=written.lines, path=out)


def _newest(services: Services, wanted: TrailFilter, facts: dict[str, Any]) -> list[str]:
    newest = services.trail_log.lines(most=_SHOWN, wanted=wanted)
    facts["newest"] = [_line_facts(line) for line in newest]
    return [_written(line, services) for line in reversed(newest)]


def _held(text: str) -> tuple[int, str]:
    """The number of a line, and the seal printed with it (blanks and length do not matter)."""
    number, _, seal = text.partition(":")
    seal = "".join(seal.split()).lower()
    if not number.strip().isdecimal() or len(seal) < 8 or set(seal) - set("0123456789abcdef"):
        raise Misused(tr("--held viết như 1204:63cc0083ba49d263."), "bad-held-line")
    return int(number), seal


def _facts(proof: TrailProof) -> dict[str, Any]:
    broken, end = proof.broken, proof.end
    return {
        "lines": proof.lines,
        "whole": proof.whole,
        "broken_at": broken.number if broken else None,
        "kind": broken.kind.value if broken else None,
        "broken_on": broken.at.isoformat() if broken and broken.at else None,
        "missing": broken.missing if broken else 0,
        "end": {"number": end.number, "seal": end.seal} if end else None,
    }


def _line_facts(line: TrailLine) -> dict[str, Any]:
    return {
        "number": line.id,
        "at": line.at.isoformat() if line.at else None,
        "role": line.role,
        "person": line.person or None,
        "action": line.action,
        "count": line.count,
    }


def _written(line: TrailLine, services: Services) -> str:
    from counsellor_app.services.trail_words import deed_words, who_words

    zone = services.clock().tzinfo
    when = f"{line.at.astimezone(zone):%H:%M %d/%m/%Y}" if line.at else tr("Không rõ")
    return f"{line.id:>6}  {when}  {who_words(line)}: {deed_words(line)}"


def _whole(proof: TrailProof) -> str:
    from counsellor_app.services.trail_words import whole_words

    return whole_words(proof)
