"""Gives a notebook back the names it had before a check cell."""

from collections.abc import MutableMapping
from typing import Any


class RestoreNames:
    """Restores a namespace: new names are deleted, and rebound ones get their old value. IPython's own (``_``) stay."""

    def __init__(self, namespace: MutableMapping[str, Any]):
        self._namespace = namespace
        self._before = dict(namespace)

    def __enter__(self) -> "RestoreNames":
        return self

    def __exit__(self, *exception: object) -> None:
        self.restore()

    def restore(self) -> None:
        """Restore the names; done when the block ends, or whenever this is called."""
        new = [name for name in self._namespace if name not in self._before and not name.startswith("_")]
        for name in new:
            del self._namespace[name]
        for name, value in self._before.items():
            if not name.startswith("_") and self._namespace.get(name) is not value:
                self._namespace[name] = value
