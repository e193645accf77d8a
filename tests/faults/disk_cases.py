"""How a disk fails: the faults that are injected into each deed."""

from __future__ import annotations

import errno

from tests.faults.failing_disk import EVERYTHING, NAMES, SIZES, SYNCS, TAKING_ROOM, WRITES, Fault

FAULTS = {
    fault.name: fault
    for fault in (
        Fault("full and stays full", errno.ENOSPC, TAKING_ROOM & ~SYNCS, stays=True),
        Fault("full once", errno.ENOSPC, WRITES | SIZES),
        Fault("full in the middle of a write", errno.ENOSPC, WRITES, keep=100, stays=True),
        Fault("over quota", errno.EDQUOT, TAKING_ROOM, stays=True),
        Fault("input/output error once", errno.EIO, EVERYTHING),
        Fault("input/output error in a torn write", errno.EIO, WRITES, keep=512),
        Fault("dead from then on", errno.EIO, EVERYTHING, stays=True),
        Fault("read-only from then on", errno.EROFS, EVERYTHING & ~SYNCS, stays=True),
        Fault("a sync that fails once", errno.EIO, SYNCS),
        Fault("names that cannot be made", errno.EACCES, NAMES),
        Fault("a short write", 0, WRITES, keep=7, silent=True),
    )
}
