"""An exercise being checked: its cases, the guarded calls of the learner's code, and the comparisons."""

import os
import random
import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import torch

from course_lib.check.difference import difference, dtype_name, same_storage, shape_text
from course_lib.check.explain import explain_exception, is_untouched
from course_lib.check.guard.arguments import changed, snapshot
from course_lib.check.guard.forbidden import noticing
from course_lib.check.guard.state import StandardState, no_stderr, restore_names
from course_lib.check.score import Result, Score


class Failed(AssertionError):
    """A case was not met; the message says how."""


class Unfinished(Exception):
    """Raised instead of a partial score while nbgrader validates, so that its report shows the table."""

    def __init__(self, score: Score):
        super().__init__(str(score))

    def _render_traceback_(self) -> list[str]:  # IPython's hook: the table alone, no stack
        return [str(self)]


def exercise(name: str, points: float, *, forbid: Collection[str] = (), inplace: bool = False) -> "Exercise":
    """Open the check of the function or class ``name`` of the notebook.

    Args:
        name: the name that the learner's cell defines.
        points: full marks.
        forbid: names of torch functions that the learner's code may not call, as ``"softmax"``; they are
            noticed in every form (method, function, module) when they are called.
        inplace: whether the learner's code may change its inputs.
    """
    return Exercise(name, points, forbid, inplace, sys._getframe(1).f_globals, sys._getframe(1).f_code.co_filename)


class Exercise:
    """See :func:`exercise`. Methods that compare raise :class:`Failed`, which ends the case they stand in."""

    def __init__(
        self,
        name: str,
        points: float,
        forbid: Collection[str],
        inplace: bool,
        namespace: dict[str, Any],
        test_file: str,
    ):
        self.name = name
        self.points = points
        self._forbid = (forbid,) if isinstance(forbid, str) else tuple(forbid)
        self._inplace = inplace
        self._namespace = namespace
        self._names_before = dict(namespace)
        self._test_file = test_file
        self._results: list[Result] = []
        self._standard = StandardState()
        # Fresh inputs each time, so that an answer that knows the numbers fails; a fixed seed reproduces a check.
        self.seed = int(os.environ.get("COURSE_CHECK_SEED") or random.SystemRandom().randrange(2**31))

    @contextmanager
    def case(self, promise: str, weight: float = 1) -> Iterator[None]:
        """Run one named case. Its random numbers are seeded, and whatever fails inside ends only this case."""
        kind, message = "passed", None
        try:
            with no_stderr(), self._standard.seeded(self.seed + len(self._results)):
                yield
        except Failed as failure:
            kind, message = "wrong", str(failure)
        except (Exception, SystemExit) as error:
            kind = "not attempted" if is_untouched(error, self._test_file) else "error"
            message = "not attempted yet" if kind != "error" else explain_exception(error, self._test_file)
        self._results.append(Result(promise, kind == "passed", message, kind, weight))

    def score(self) -> Score:
        """Return the points, put the notebook's names back as they were, and show the table when displayed.

        Raises:
            Unfinished: instead, when nbgrader validates the notebook and marks are missing.
        """
        restore_names(self._namespace, self._names_before)
        score = Score(self.name, self.points, self._results, self.seed)
        if score < self.points and os.environ.get("NBGRADER_VALIDATING"):
            raise Unfinished(score)
        return score

    @property
    def solution(self) -> Any:
        """What the learner defined under the exercise's name."""
        try:
            return self._namespace[self.name]
        except KeyError:
            raise Failed(f"there is no `{self.name}`: run the cell above, and keep the name it came with") from None

    def run(self, *args: Any, **kwargs: Any) -> Any:
        """Call the learner's function (or make the learner's object); see :meth:`call`."""
        return self.call(self.solution, *args, **kwargs)

    def call(self, function: Callable, *args: Any, **kwargs: Any) -> Any:
        """Call ``function`` with the exercise's rules on: no forbidden functions, inputs left unchanged."""
        before = None if self._inplace else snapshot((args, kwargs))
        with noticing(self._forbid) as used:
            result = function(*args, **kwargs)
        if used:
            raise Failed(f"this exercise asks you to do without {_listed(used)}, and your code calls it")
        if before is not None and changed((args, kwargs), before):
            raise Failed("your code changed its input: build a new tensor instead of writing into the one you got")
        return result

    def equal(
        self,
        got: Any,
        want: Any,
        hint: str | None = None,
        *,
        mistakes: Mapping[str, Any] | None = None,
        rtol: float | None = None,
        atol: float | None = None,
        dtype: bool = True,
        grad: bool = True,
        shares: torch.Tensor | None = None,
        copies: torch.Tensor | None = None,
    ) -> None:
        """Fail unless ``got`` equals ``want``: tensors, numbers, texts, and containers of them.

        Args:
            hint: added to the sentence when they differ.
            mistakes: sentence → the value that a known misconception leads to; the sentence is said when
                ``got`` is that value.
            rtol, atol, dtype, grad, shares, copies: see :func:`course_lib.check.difference.difference`.
        """
        options = {"rtol": rtol, "atol": atol, "dtype": dtype, "grad": grad}
        found = difference(got, want, **options, shares=shares, copies=copies)
        if found is None:
            return
        for sentence, value in (mistakes or {}).items():
            if difference(got, value, rtol=rtol, atol=atol, dtype=False, grad=False) is None:
                raise Failed(f"{sentence} ({found})")
        raise Failed(_with_hint(found, hint))

    def shape(self, got: Any, shape: Sequence[int], hint: str | None = None) -> None:
        """Fail unless ``got`` is a tensor of this shape."""
        self._tensor(got, hint)
        if tuple(got.shape) != tuple(shape):
            raise Failed(_with_hint(f"expected shape {shape_text(shape)}, got {shape_text(got.shape)}", hint))

    def dtype(self, got: Any, dtype: torch.dtype, hint: str | None = None) -> None:
        """Fail unless ``got`` is a tensor of this dtype."""
        self._tensor(got, hint)
        if got.dtype != dtype:
            raise Failed(_with_hint(f"expected dtype {dtype_name(dtype)}, got {dtype_name(got.dtype)}", hint))

    def shares(self, got: Any, source: torch.Tensor, hint: str | None = None) -> None:
        """Fail unless ``got`` is a tensor that lies in the memory of ``source``."""
        self._tensor(got, hint)
        if not same_storage(got, source):
            raise Failed(_with_hint("expected a tensor that shares memory with the input, got a copy", hint))

    def copies(self, got: Any, source: torch.Tensor, hint: str | None = None) -> None:
        """Fail unless ``got`` is a tensor with memory of its own."""
        self._tensor(got, hint)
        if same_storage(got, source):
            raise Failed(_with_hint("expected a copy, got a tensor that shares memory with the input", hint))

    def require(self, condition: Any, sentence: str) -> None:
        """Fail with ``sentence`` unless ``condition`` holds."""
        if not bool(condition):
            raise Failed(sentence)

    def raises(self, kind: type[BaseException], *args: Any, hint: str | None = None, **kwargs: Any) -> None:
        """Fail unless the learner's function, called with these arguments, raises ``kind``."""
        try:
            result = self.run(*args, **kwargs)
        except kind as error:
            if is_untouched(error, self._test_file):
                raise
            return
        raise Failed(_with_hint(f"expected `{kind.__name__}` to be raised, got the value `{result!r}`"[:200], hint))

    def _tensor(self, got: Any, hint: str | None) -> None:
        if not isinstance(got, torch.Tensor):
            raise Failed(_with_hint(difference(got, torch.empty(0)) or "expected a tensor", hint))


def _with_hint(sentence: str, hint: str | None) -> str:
    return f"{sentence}: {hint}" if hint else sentence


def _listed(names: Sequence[str]) -> str:
    return " and ".join(f"`{name}`" for name in names)
