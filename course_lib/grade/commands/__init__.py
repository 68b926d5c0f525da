"""The class's sub-commands of ``course``.

``grading.py`` and ``results.py`` define them, ``arguments.py`` what they share; ``display.py`` prints, ``doctor.py``
examines the installation.
"""
