"""Phase 1: from submitted bytes to a gradable notebook.

``submission.py`` reads the files, ``match.py`` finds the notebooks that were released (``released.py``), ``parse.py``
parses them, ``repair.py`` restores their cells, and ``demos.py`` says which demonstrations can be skipped.
"""
