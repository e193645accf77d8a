"""Schools on which the bad days fall."""

from __future__ import annotations

from tests.storage.conftest import school_folder, school_template

__all__ = ["school_folder", "school_template"]
