"""Grading a class: ``assignment.py`` decides what has to be graded, ``pool.py`` runs a job for each submission.

``job.py`` is what happens in a job: prepare, execute and score, one after the other.
"""
