"""What a person can put right themselves."""


class Problem(Exception):
    """Something that stops a command; the message says in one sentence what is wrong and what to do."""
