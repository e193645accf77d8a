"""How the fonts were made: from two Debian 12 packages and three fontpkg wheels.

Run `python resources/fonts/make_fonts.py` on Debian 12 (apt-get and dpkg-deb) in the development
environment (pip, fontTools) to make this folder again; the files must come out equal to SHA256SUMS.

For the letters:

- Liberation Serif 2.1.5 (fonts-liberation2): the widths of Times New Roman and all of Vietnamese.
  Version 1.07 (fonts-liberation) lacks most Vietnamese letters: never take it.
- Noto Serif Khmer 2.001 (fonts-noto-core): a static font already, so nothing is instanced.

For the window:
- Be Vietnam Pro 1.2 (fontpkg-be-vietnam-pro): titles; static, unchanged.
- Noto Sans 2.15 and Noto Sans Khmer 2.4 (fontpkg-noto-sans, fontpkg-noto-sans-khmer): one variable
  font each, of which normal width and the weights used are instanced. All glyphs stay.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).resolve().parent
LIBERATION = ("fonts-liberation2", "2.1.5-1", "usr/share/fonts/truetype/liberation2")
NOTO = ("fonts-noto-core", "20201225-1", "usr/share/fonts/truetype/noto")
PIP = [sys.executable, "-m", "pip", "--quiet", "download", "--no-deps"]
FONTS = {
    "LiberationSerif-Regular.ttf": LIBERATION,
    "LiberationSerif-Bold.ttf": LIBERATION,
    "LiberationSerif-Italic.ttf": LIBERATION,
    "LiberationSerif-BoldItalic.ttf": LIBERATION,
    "NotoSerifKhmer-Regular.ttf": NOTO,
}
LICENCES = {"LiberationSerif-OFL.txt": LIBERATION, "NotoSerifKhmer-OFL.txt": NOTO}

BE_VIETNAM = "fontpkg-be-vietnam-pro==1.2"
NOTO_SANS = "fontpkg-noto-sans==2.15"
NOTO_KHMER = "fontpkg-noto-sans-khmer==2.4"
STATIC = ("BeVietnamPro-SemiBold.ttf", "BeVietnamPro-Bold.ttf")
# File, wheel, the variable font in it, weight.
INSTANCES = (
    ("NotoSans-Regular.ttf", NOTO_SANS, "NotoSans[wdth,wght].ttf", 400),
    ("NotoSans-SemiBold.ttf", NOTO_SANS, "NotoSans[wdth,wght].ttf", 600),
    ("NotoSans-Bold.ttf", NOTO_SANS, "NotoSans[wdth,wght].ttf", 700),
    ("NotoSansKhmer-Regular.ttf", NOTO_KHMER, "NotoSansKhmer[wdth,wght].ttf", 400),
    ("NotoSansKhmer-SemiBold.ttf", NOTO_KHMER, "NotoSansKhmer[wdth,wght].ttf", 600),
)
WINDOW_LICENCES = {
    "BeVietnamPro-OFL.txt": BE_VIETNAM,
    "NotoSans-OFL.txt": NOTO_SANS,
    "NotoSansKhmer-OFL.txt": NOTO_KHMER,
}


def unpack(package: str, version: str, into: Path) -> Path:
    """The unpacked Debian package, fetched with the system's own apt sources."""
    place = into / package
    if not place.is_dir():
        place.mkdir()
        subprocess.run(  # noqa: S603 - fixed words, no outside text
            ["apt-get", "download", f"{package}={version}"],  # noqa: S607 - Debian's own tool
            cwd=place,
            check=True,
        )
        archive = next(place.glob("*.deb"))
        subprocess.run(  # noqa: S603 - fixed words, no outside text
            ["dpkg-deb", "-x", str(archive), str(place)],  # noqa: S607 - Debian's own tool
            check=True,
        )
    return place


def unpack_wheel(requirement: str, into: Path) -> Path:
    """The unpacked package of a fontpkg wheel, fetched with pip's own settings."""
    name = requirement.partition("==")[0]
    place = into / name
    if not place.is_dir():
        subprocess.run(  # noqa: S603 - fixed words, no outside text
            [*PIP, "--dest", str(place), requirement], check=True
        )
        with zipfile.ZipFile(next(place.glob("*.whl"))) as wheel:
            wheel.extractall(place)
    return place / name.replace("-", "_")


def instance(variable: Path, weight: int, out: Path) -> None:
    """Write one weight of a variable font at its normal width, as a static font."""
    font = TTFont(variable, recalcTimestamp=False)
    axes = {"wght": weight, "wdth": 100}
    instancer.instantiateVariableFont(font, axes, inplace=True, updateFontNames=True)
    font.save(out)


def make_window_fonts(folder: Path, scratch: Path) -> None:
    """Put the fonts of the window and their licences into `folder`."""
    for name in STATIC:
        shutil.copyfile(unpack_wheel(BE_VIETNAM, scratch) / "files" / name, folder / name)
    for name, package, inside, weight in INSTANCES:
        instance(unpack_wheel(package, scratch) / "files" / inside, weight, folder / name)
    for name, package in WINDOW_LICENCES.items():
        text = (unpack_wheel(package, scratch) / "LICENSE").read_text(encoding="utf-8")
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def licence(copyright_file: Path) -> str:
    """The notice and the Open Font License as the package's copyright file words them.

    Paragraphs about other files (`Files: debian/*`) are left out.
    """
    stanzas = copyright_file.read_text(encoding="utf-8").split("\n\n")
    kept = [
        stanza
        for stanza in stanzas
        if "debian/" not in stanza and not stanza.startswith("License: GPL")
    ]
    lines = (line.removeprefix(" ") for line in "\n\n".join(kept).splitlines())
    return "\n".join("" if line == "." else line for line in lines).rstrip() + "\n"


def make(folder: Path) -> None:
    """Put fonts, licence texts and SHA256SUMS into `folder`."""
    with tempfile.TemporaryDirectory() as scratch:
        for name, (package, version, inside) in FONTS.items():
            shutil.copyfile(unpack(package, version, Path(scratch)) / inside / name, folder / name)
        for name, (package, version, _) in LICENCES.items():
            place = unpack(package, version, Path(scratch)) / "usr/share/doc" / package
            text = licence(place / "copyright")
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
        make_window_fonts(folder, Path(scratch))
    window = [*STATIC, *(name for name, *_ in INSTANCES), *WINDOW_LICENCES]
    sums = [
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n"
        for name in sorted([*FONTS, *LICENCES, *window])
    ]
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
