"""How much memory a submission's processes hold."""


def held_memory(process: int, shared: int = 0) -> int:
    """Return the bytes of memory that a process and its children hold.

    Args:
        process: the process's id.
        shared: bytes that do not count, in each of them: what a fork shares with the warm process.
    """
    total = 0
    waiting = [process]
    while waiting:
        current = waiting.pop()
        try:
            with open(f"/proc/{current}/status") as status:
                fields = dict(line.split(":", 1) for line in status)
            with open(f"/proc/{current}/task/{current}/children") as children:
                waiting += map(int, children.read().split())
        except (OSError, ValueError):  # it has exited meanwhile
            continue
        kilobytes = sum(int(fields.get(name, "0").split()[0]) for name in ("RssAnon", "RssShmem"))
        total += max(0, kilobytes * 1024 - shared)
    return total
