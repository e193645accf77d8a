"""How strong a passphrase is, told honestly: also against somebody who knows the school."""

from __future__ import annotations

import random

import pytest

from counsellor_app.services.passphrase_words import strength, suggested

ABOUT = ("Trường PTDTNT THCS-THPT Sông Trăng", "Lê Thị Thu Hà", "Sơn Minh Tâm")


@pytest.mark.parametrize("passphrase", ["", "ngan", "1234567"])
def test_what_is_too_short_is_said_so(passphrase: str) -> None:
    assert strength(passphrase).kind == "short"


@pytest.mark.parametrize(
    "passphrase",
    [
        "12345678", "matkhau123", "password1", "qwertyuiop", "11111111", "20112026", "anhyeuem",
        "Le Thi Thu Ha", "lê thị thu hà", "lethithuha2026", "song trang", "truong song trang",
        "huong nghiep", "travinh2026", "thach son kim", "ghe ghe ghe ghe", "ghe sen mua muc",
    ],
)  # fmt: skip
def test_what_a_guesser_tries_first_is_weak(passphrase: str) -> None:
    assert strength(passphrase, ABOUT).kind in ("short", "weak")


def test_what_is_suggested_is_strong() -> None:
    generator = random.Random(4)
    for _ in range(40):
        drawn = suggested(ABOUT, generator.choice)
        assert strength(drawn, ABOUT).kind in ("strong", "fair")
        assert not set(drawn.split()) & {"song", "trang", "thi", "thu", "ha"}


def test_one_more_word_takes_much_longer_to_guess() -> None:
    four, five = strength("lua dong bong cau", ABOUT), strength("lua dong bong cau tret", ABOUT)
    assert five.seconds > 100 * four.seconds


def test_a_very_long_one_is_looked_at_all_the_same() -> None:
    assert strength("mot cau that dai " * 40).kind in ("weak", "fair", "strong")
