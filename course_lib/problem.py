"""An error that the user can fix."""


class Problem(Exception):
    """Stops a command; the message says what happened and what to do about it."""
