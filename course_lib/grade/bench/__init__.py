"""The benchmark against ``nbgrader autograde``.

``compare.py`` measures, ``comparison.py`` is the result, ``demo_class.py`` generates the submissions.
"""
