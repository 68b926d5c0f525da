"""Puts the engine into nbgrader's configuration. Classes are only named: to import nbgrader takes seconds."""

from traitlets.config import Config

from course_lib.grade.classroom.settings import find_alembic
from course_lib.grade.limits import Limits
from course_lib.grade.profile import DEFAULT

_OURS = "course_lib.grade.plugins"

# nbgrader's own steps of autograding, except that ours replace Execute and SaveAutoGrades; a test compares them.
AUTOGRADE_STEPS = [
    f"{_OURS}.autograde.SafeExecute",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    f"{_OURS}.autograde.SaveScores",
    f"{_OURS}.autograde.Sanitize",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]


def configure(c: Config, profile: str = DEFAULT) -> None:
    """Let nbgrader's commands, its API and formgrader execute, score and clean submissions as ``course grade`` does.

    Args:
        c: nbgrader's configuration: what ``get_config()`` returns in ``nbgrader_config.py``.
        profile: the course's grading profile, as ``"module:NAME"``.
    """
    find_alembic()
    c.CourseGrade.profile = profile
    c.Autograde.autograde_preprocessors = AUTOGRADE_STEPS
    c.Execute.timeout = int(Limits.cell_seconds)
    c.GenerateFeedback.preprocessors.prepend([f"{_OURS}.feedback.CleanFeedback"])  # hidden tests stay hidden
    # What formgrader and feedback show. nbconvert's own filter spoils tables and hints.
    c.HTMLExporter.sanitize_html = True
    c.TemplateExporter.filters = {"clean_html": "course_lib.grade.score.sanitize.html"}
    c.ExchangeFactory.release_feedback = f"{_OURS}.exchange.ReleaseFeedback"
