"""How long guessing a passphrase takes, said so that it can be imagined."""

from __future__ import annotations

from counsellor_app.translation import tr

_HOUR = 3600.0
_DAY = 24 * _HOUR
_YEAR = 365.25 * _DAY
_LONG = 1000 * _YEAR


def guessing_words(seconds: float) -> str:
    """A sentence on who gets hold of the school's files and guesses with great machines."""
    return tr("Ai lấy được tệp sổ và có 100 card đồ họa sẽ đoán ra trong {time}.",
              time=_time(seconds))  # fmt: skip


def _time(seconds: float) -> str:
    if seconds < 60:
        return tr("chưa đầy một phút")
    if seconds < _HOUR:
        return tr("khoảng {count} phút", count=round(seconds / 60))
    if seconds < 2 * _DAY:
        return tr("khoảng {count} giờ", count=round(seconds / _HOUR))
    if seconds < 2 * _YEAR:
        return tr("khoảng {count} ngày", count=round(seconds / _DAY))
    if seconds < _LONG:
        return tr("khoảng {count} năm", count=round(seconds / _YEAR))
    return tr("hơn một nghìn năm")
