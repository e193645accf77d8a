"""Which backups are kept for how long: all for two days, then 12 days, 10 weeks, 9 months."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from counsellor_app.domain.backup import KeptBackup

ALL_FOR = timedelta(days=2)
DAYS, WEEKS, MONTHS = 12, 10, 9

_SPANS: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (DAYS, lambda at: at.date()),
    (WEEKS, lambda at: at.isocalendar()[:2]),
    (MONTHS, lambda at: (at.year, at.month)),
)


def kept_backups(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Those of `moments` (with a time zone) whose backups stay.

    Whatever is younger than two days stays, and whatever the clock says is still to come. Of what
    is older the newest of a day stays, for the 12 newest days that have one; before those the
    newest of a week, for 10 weeks; before those the newest of a month, for 9 months. Days, weeks
    and months without a backup are not counted, so holidays and a clock once set wrong wear
    nothing away.
    """
    newest_first = sorted(set(moments), reverse=True)
    kept = {at for at in newest_first if now - at < ALL_FOR}
    left = [at for at in newest_first if at not in kept]
    for most, span_of in _SPANS:
        seen = 0
        newest_of: dict[object, datetime] = {}
        for at in left:
            span = span_of(at.astimezone(now.tzinfo))
            if span not in newest_of and len(newest_of) == most:
                break
            newest_of.setdefault(span, at)
            seen += 1
        kept.update(newest_of.values())
        left = left[seen:]
    return frozenset(kept)


def worn_out(backups: Sequence[KeptBackup], now: datetime) -> list[KeptBackup]:
    """The backups of one place that may go: their time is over, and a newer proved one is there.

    One that cannot be read takes nobody's place and goes after two days, under the same condition.
    """
    proved = [one.made_at for one in backups if one.readable and one.proved_at is not None]
    if not proved:
        return []
    newest = max(proved)
    stays = kept_backups((one.made_at for one in backups if one.readable), now)
    return [
        one
        for one in backups
        if one.made_at < newest
        and (one.made_at not in stays if one.readable else now - one.made_at >= ALL_FOR)
    ]
