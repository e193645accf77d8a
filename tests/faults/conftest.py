"""Programs are killed, starved and given failing disks as Unix alone does it."""

from __future__ import annotations

import os

collect_ignore_glob = ["test_*.py"] if os.name == "nt" else []
