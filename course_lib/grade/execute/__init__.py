"""Executes one notebook: the second phase. It runs in a submission's own process, and the grader watches from outside.

``task`` has the interface, a :class:`~course_lib.grade.execute.task.Executor`. There are two of them:

- ``fork_executor`` asks the warm process (``warm_process``) for a sandboxed fork, talks to it over a ``connection``
  that is bounded in time and size (``lines``, ``memory``), and turns its messages into ``outputs``.
- ``fresh_kernel`` starts a Jupyter kernel, where processes cannot be forked or a GPU is wanted.

The warm process runs ``course_lib.grade.kernel``, which is never imported here: only messages cross that boundary, and
``course_lib.grade.protocol`` lists them.
"""
