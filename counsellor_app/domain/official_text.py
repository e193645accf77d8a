"""How an official paper writes its date, its number and its signer (Decree 30/2020/NĐ-CP)."""

from __future__ import annotations

from datetime import date

PRINCIPAL = "Hiệu trưởng"
SIGNED_FOR = "KT."
BLANK_NUMBER = " " * 6  # room for the clerk's pen, as an unnumbered paper is printed


def vietnamese_date(day: date) -> str:
    """`ngày 05 tháng 01 năm 2026`: days 1-9 take a leading zero, of the months only 1 and 2 do.

    Source: Decree 30/2020/NĐ-CP, Annex I, II.4.
    """
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def place_and_date(place: str, day: date) -> str:
    """`Trà Cú, ngày 13 tháng 4 năm 2027`."""
    return f"{place}, {vietnamese_date(day)}"


def short_date(day: date) -> str:
    """`22/08/2012`, as dates stand inside a sentence."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def number_line(label: str, number: str | None, suffix: str) -> str:
    """`Số: 05/TB-THCSTC`; without a number, room for the clerk: `Số:      /TB-THCSTC`.

    Numbers below 10 take a leading zero (Decree 30/2020/NĐ-CP, Annex I, II.3).
    """
    stated = (number or "").strip()
    if not stated:
        return f"{label}{BLANK_NUMBER}/{suffix}"
    if stated.isdigit() and len(stated) == 1:
        stated = f"0{stated}"
    return f"{label} {stated}/{suffix}"


def number_suffix(kind: str, *issuers: str) -> str:
    """`TB-THCSTC`: the paper's kind and who issues it, joined by hyphens without spaces."""
    return "-".join(part for part in (kind, *issuers) if part)


def signing_lines(
    title: str, *, for_principal: bool, principal: str = PRINCIPAL
) -> tuple[str, ...]:
    """What stands over the signature: `HIỆU TRƯỞNG`, or `KT. HIỆU TRƯỞNG` over the deputy's title.

    A principal signing alone takes no prefix (Decree 30/2020/NĐ-CP, Annex I, II.7).
    """
    if for_principal:
        return (f"{SIGNED_FOR} {principal.upper()}", title.upper())
    return (title.upper(),)
