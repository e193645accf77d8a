"""How the letters' fonts were made: taken unchanged from two Debian 12 packages.

Run `python resources/fonts/make_fonts.py` on Debian 12 (apt-get and dpkg-deb) to make this folder
again; the files must come out equal to SHA256SUMS.

- Liberation Serif 2.1.5 (fonts-liberation2): the widths of Times New Roman and all of Vietnamese.
  Version 1.07 (fonts-liberation) lacks most Vietnamese letters: never take it.
- Noto Serif Khmer 2.001 (fonts-noto-core): a static font already, so nothing is instanced.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
LIBERATION = ("fonts-liberation2", "2.1.5-1", "usr/share/fonts/truetype/liberation2")
NOTO = ("fonts-noto-core", "20201225-1", "usr/share/fonts/truetype/noto")
FONTS = {
    "LiberationSerif-Regular.ttf": LIBERATION,
    "LiberationSerif-Bold.ttf": LIBERATION,
    "LiberationSerif-Italic.ttf": LIBERATION,
    "LiberationSerif-BoldItalic.ttf": LIBERATION,
    "NotoSerifKhmer-Regular.ttf": NOTO,
}
LICENCES = {"LiberationSerif-OFL.txt": LIBERATION, "NotoSerifKhmer-OFL.txt": NOTO}


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
    sums = [
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n"
        for name in sorted([*FONTS, *LICENCES])
    ]
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
