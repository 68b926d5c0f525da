"""Huge pages for the warm process: to fork it, the system copies an entry for each page of its 500 MiB."""

import ctypes
import re

_COLLAPSE = 25  # MADV_COLLAPSE, since Linux 6.1
_HUGE = 2 << 20
_OWN_MEMORY = re.compile(r"([0-9a-f]+)-([0-9a-f]+) rw-p 00000000 00:00 0 *(?:\[heap\])?$")


def collapse_huge_pages() -> None:
    """Collapse this process's memory into huge pages, if the system can.

    This takes a second. An empty fork then costs half: 20 ms instead of 40, its end included.
    """
    madvise = ctypes.CDLL(None).madvise
    with open("/proc/self/maps") as file:
        regions = [match for match in map(_OWN_MEMORY.match, map(str.strip, file)) if match]
    for region in regions:
        start, end = (int(address, 16) for address in region.groups())
        start, end = -(-start // _HUGE) * _HUGE, end // _HUGE * _HUGE
        if start < end:
            madvise(ctypes.c_void_p(start), ctypes.c_size_t(end - start), _COLLAPSE)
