"""Phase 3: from untrusted outputs to points and doubts, cell by cell (``points.py``) and in all (``notebook.py``).

``sanitize.py`` makes safe what people will look at.
"""
