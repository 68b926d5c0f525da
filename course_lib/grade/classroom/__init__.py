"""nbgrader's side of a class, as ``nbgrader_config.py`` describes it.

``settings.py`` reads that file, ``classroom.py`` knows folders, names and students, ``gradebook.py`` and ``tables.py``
write the gradebook; ``release.py`` and ``feedback.py`` run nbgrader's converters through ``converter.py``.
"""
