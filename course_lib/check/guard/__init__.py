"""What is protected while a case, or the learner's code in it, runs: one guard a module, each a context manager.

* around a whole check: ``names``
* around each case: ``stderr`` and ``state``
* around each call of the learner's code: ``arguments`` and ``forbidden``, which end the case with ``Failed``
"""
