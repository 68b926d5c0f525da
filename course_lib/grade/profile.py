"""What a course may tell the engine. The default knows nbgrader and IPython, and nothing else.

A profile has to reach other processes and other machines, so it travels by name: ``"package.module:NAME"``. A course
names its own in ``nbgrader_config.py``; ours is ``course_lib/grading_profile/``.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

from course_lib.problem import Problem

if TYPE_CHECKING:  # a warm process is started through this, and should not wait for nbformat
    from nbformat import NotebookNode


class Canary(Protocol):
    """A check that no student has seen, whose result is known beforehand."""

    @property
    def source(self) -> str:
        """The cell."""

    def passes(self, cell: "NotebookNode") -> bool:
        """Whether the executed cell produced the expected result."""


def _nothing() -> None:
    pass


def _empty() -> dict[str, str]:
    return {}


@dataclass(frozen=True)
class Profile:
    """What one course tells the engine.

    Attributes:
        imports: modules to import once, in the warm process.
        warm_up: prepares more that every submission would otherwise pay for, such as data sets; called once, in the
            warm process, after the imports.
        reseed: gives the random number generators fresh seeds; called in each fork, which must not share them.
        rehearsal: cells executed once before the first fork, in a namespace of their own, to fill caches.
        failures: cells that fail, executed once before the first fork, so that tracebacks find their caches filled.
        traceback_modules: modules whose source tracebacks often show; it is parsed once, in the warm process.
        environment: returns environment variables for the warm process, such as paths that depend on the user's own
            environment; called in the grader. Submissions get them too, but not in the sandbox.
        read_only: returns what submissions can read besides Python and its packages: path here -> path in the sandbox;
            called in the warm process, after the warm-up.
        watched: what grading depends on: dotted name of a module or class -> names of its attributes.
        watched_packages: packages all of whose functions and classes grading depends on.
        watched_types: dotted names of the types whose display grading depends on.
        canary: makes a fresh canary; None if there are none.
        check_cell: the grade_id of an exercise's check cell, from the name that the check's result gives.
        must_show_result: whether a check cell with this source must show a check's result, not only a number.
        demo_tag: the tag of cells that grading may skip if no exercise needs them; None if every cell is executed.
        title: an assignment's title, from the metadata of its notebook; None if there is none.
        exercise_title: an exercise's title, from the last Markdown heading above it.
        release_reads: files and folders at the course's root that a release reads besides the assignment's source.
        packages: packages whose versions ``course doctor`` shows, besides the engine's own.
    """

    imports: Sequence[str] = ()
    warm_up: Callable[[], None] = _nothing
    reseed: Callable[[], None] = random.seed
    rehearsal: Sequence[str] = ()
    failures: Sequence[str] = ()
    traceback_modules: Sequence[str] = ()
    environment: Callable[[], Mapping[str, str]] = _empty
    read_only: Callable[[], Mapping[str, str]] = _empty
    watched: Mapping[str, str] = field(default_factory=dict)
    watched_packages: Sequence[str] = ()
    watched_types: Sequence[str] = ()
    canary: Callable[[], Canary] | None = None
    check_cell: Callable[[str], str] = str
    must_show_result: Callable[[str], bool] = lambda source: False
    demo_tag: str | None = None
    title: Callable[[Mapping[str, Any]], str | None] = lambda metadata: None
    exercise_title: Callable[[str], str] = str
    release_reads: Sequence[str] = ()
    packages: Sequence[str] = ()


DEFAULT = "course_lib.grade.profile:PLAIN"
PLAIN = Profile()


def load_profile(name: str) -> Profile:
    """Return the profile with this name, as in ``"course_lib.grading_profile:PROFILE"``.

    Raises:
        Problem: there is no such profile.
    """
    module, _, attribute = name.partition(":")
    try:
        profile = getattr(import_module(module), attribute)
    except (ImportError, AttributeError, ValueError) as error:
        raise Problem(f"The grading profile {name!r} cannot be loaded ({error}). Name it as `module:NAME`.") from None
    if not isinstance(profile, Profile):
        raise Problem(f"{name!r} is not a grading profile. Name one as `module:NAME`.")
    return profile
