"""An exercise being checked: its cases, the guarded calls of the learner's code, and the comparisons."""

import os
import random
import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch

from course_lib.check.case import Case, Failed
from course_lib.check.difference import difference
from course_lib.check.difference.tensors import not_a_tensor, not_copied, not_shared, wrong_dtype, wrong_shape
from course_lib.check.explain import explain_exception, is_untouched
from course_lib.check.guard.arguments import no_changes
from course_lib.check.guard.forbidden import no_calls_to
from course_lib.check.guard.names import RestoreNames
from course_lib.check.guard.state import StandardState
from course_lib.check.guard.stderr import no_stderr
from course_lib.check.score import Score
from course_lib.result import ResultState


class Unfinished(Exception):
    """Raised instead of a partial score while nbgrader validates, so that its report shows the table."""

    def __init__(self, score: Score):
        super().__init__(str(score))

    def _render_traceback_(self) -> list[str]:  # IPython's hook: the table alone, no stack
        return [str(self)]


@dataclass(frozen=True)
class Frame:
    """Where a check was opened.

    Attributes:
        names: the notebook's names.
        file: the name of the test cell in tracebacks.
    """

    names: dict[str, Any]
    file: str


def exercise(name: str, points: float, *, forbid: Collection[str] = (), inplace: bool = False) -> "Exercise":
    """Open the check of the function or class ``name`` of the notebook.

    Args:
        name: the name that the learner's cell defines.
        points: full marks.
        forbid: names of torch functions that the learner's code may not call, such as ``"softmax"``; every form
            (method, function, module) is noticed when it is called.
        inplace: whether the learner's code may change its inputs.
    """
    caller = sys._getframe(1)
    frame = Frame(caller.f_globals, caller.f_code.co_filename)
    return Exercise(name, points, frame, forbidden=[forbid] if isinstance(forbid, str) else forbid, inplace=inplace)


class Exercise:
    """See :func:`exercise`. A method that compares ends the case it is called in, by raising ``Failed``."""

    def __init__(
        self, name: str, points: float, frame: Frame, *, forbidden: Collection[str] = (), inplace: bool = False
    ):
        self.name = name
        self.points = points
        self._frame = frame
        self._forbidden = tuple(forbidden)
        self._inplace = inplace
        self._names = RestoreNames(frame.names)
        self._state = StandardState()
        self._cases: list[Case] = []
        # Fresh inputs each time, so that an answer that knows the numbers fails; a fixed seed reproduces a check.
        self.seed = int(os.environ.get("COURSE_CHECK_SEED") or random.SystemRandom().randrange(2**31))

    @contextmanager
    def case(self, promise: str, weight: float = 1) -> Iterator[None]:
        """Run one named case. Its random numbers are seeded, and whatever fails inside ends only this case."""
        state = ResultState.PASSED
        message: str | None = None
        try:
            with no_stderr(), self._state.seeded(self.seed + len(self._cases)):
                yield
        except Failed as failure:
            state, message = ResultState.WRONG, str(failure)
        except (Exception, SystemExit) as error:
            if is_untouched(error, self._frame.file):
                state, message = ResultState.NOT_ATTEMPTED, "not attempted yet"
            else:
                state, message = ResultState.ERROR, explain_exception(error, self._frame.file)
        self._cases.append(Case(promise, state, message, weight))

    def score(self) -> Score:
        """Return the points, put the notebook's names back as they were, and show the table when displayed.

        Raises:
            Unfinished: nbgrader is validating the notebook, and it does not have full marks.
        """
        self._names.restore()
        score = Score(self.name, self.points, self._cases, self.seed)
        if score < self.points and os.environ.get("NBGRADER_VALIDATING"):
            raise Unfinished(score)
        return score

    @property
    def solution(self) -> Any:
        """What the learner defined under the exercise's name."""
        try:
            return self._frame.names[self.name]
        except KeyError:
            raise Failed(f"`{self.name}` is not defined: run the cell above, and don't rename it") from None

    def run(self, /, *args: Any, **kwargs: Any) -> Any:
        """Call the learner's function (or make the learner's object); see :meth:`call`."""
        return self.call(self.solution, *args, **kwargs)

    def call(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        """Call ``function`` with the exercise's rules on: no forbidden functions, inputs left unchanged."""
        with no_changes((args, kwargs), allow=self._inplace), no_calls_to(self._forbidden):
            return function(*args, **kwargs)

    def equal(
        self,
        got: Any,
        expected: Any,
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
        """Fail unless ``got`` equals ``expected``: tensors, numbers, texts, and containers of them.

        Args:
            hint: added to the sentence when they differ.
            mistakes: sentence → the value that a known misconception leads to; the feedback begins with the sentence
                if ``got`` is that value.
            rtol, atol, dtype, grad, shares, copies: see :func:`course_lib.check.difference.difference`.
        """
        found = difference(got, expected, rtol=rtol, atol=atol, dtype=dtype, grad=grad, shares=shares, copies=copies)
        if found is None:
            return
        for sentence, value in (mistakes or {}).items():
            if difference(got, value, rtol=rtol, atol=atol, dtype=False, grad=False) is None:
                raise Failed(f"{sentence} ({found})")
        _fail_if(found, hint)

    def shape(self, got: Any, shape: Sequence[int], hint: str | None = None) -> None:
        """Fail unless ``got`` is a tensor of this shape."""
        _fail_if(not_a_tensor(got) or wrong_shape(got, shape), hint)

    def dtype(self, got: Any, dtype: torch.dtype, hint: str | None = None) -> None:
        """Fail unless ``got`` is a tensor of this dtype."""
        _fail_if(not_a_tensor(got) or wrong_dtype(got, dtype), hint)

    def shares(self, got: Any, source: torch.Tensor, hint: str | None = None) -> None:
        """Fail unless ``got`` is a tensor that shares memory with ``source``."""
        _fail_if(not_a_tensor(got) or not_shared(got, source), hint)

    def copies(self, got: Any, source: torch.Tensor, hint: str | None = None) -> None:
        """Fail unless ``got`` is a tensor with its own memory."""
        _fail_if(not_a_tensor(got) or not_copied(got, source), hint)

    def require(self, condition: Any, sentence: str) -> None:
        """Fail with ``sentence`` unless ``condition`` holds."""
        if not bool(condition):
            raise Failed(sentence)

    def raises(self, error: type[BaseException], /, *args: Any, hint: str | None = None, **kwargs: Any) -> None:
        """Fail unless the learner's function, called with these arguments, raises ``error``."""
        try:
            result = self.run(*args, **kwargs)
        except error as raised:
            if is_untouched(raised, self._frame.file):
                raise
            return
        _fail_if(f"expected `{error.__name__}` to be raised, got the value `{result!r}`"[:200], hint)


def _fail_if(sentence: str | None, hint: str | None = None) -> None:
    """Fail the case if there is a sentence that says why."""
    if sentence is not None:
        raise Failed(f"{sentence}: {hint}" if hint else sentence)
