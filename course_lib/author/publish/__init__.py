"""What leaves the repository.

* ``student_version``: the lessons without solutions and hidden tests, plus ``pictures`` and the
  ``start_here`` page.
* ``kit``: one zip file for students: those lessons, the package, and how to begin.
* ``version``: what distinguishes a kit from the one before.
* ``book/``: the lessons as a web site to read.
"""
