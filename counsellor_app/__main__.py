"""`python -m counsellor_app` and `counsellor-app`: the same program."""

from __future__ import annotations

import sys

from counsellor_app.app import start_alone


def main() -> None:
    """Run what the command line asks for and leave with its exit status."""
    sys.exit(start_alone(sys.argv[1:]))


if __name__ == "__main__":
    main()
