"""The grading engine, for any nbgrader course: a map.

A submission goes through four phases. None imports another; each returns what the next one needs::

    prepare/    submitted bytes       -> a gradable notebook, or the reason why there is none
    execute/    a gradable notebook   -> its outputs                       | kernel/, in sandbox/: untrusted
    score/      outputs               -> points, doubts, a notebook that is safe to look at
    record/     the outcome           -> the gradebook and the log

Who drives them: ``batch/`` for a class, ``plugins/`` for nbgrader's own commands, ``bench/`` for a comparison of both.
What comes out of it: ``report/`` for instructors, ``export/`` for other systems. ``commands/`` is the command line, and
``classroom/`` is nbgrader's side: its configuration, folders, gradebook and converters.

The trust boundary runs between ``execute/`` and ``kernel/``, and ``protocol.py`` has all the messages that cross it.
Nothing that ``execute/`` receives is trusted before it is checked, not even to be JSON.

Where to change what:

=============================================================  =====================================================
what a course may tell the engine, such as what to preload     ``profile.py``; ours is ``course_lib/grading_profile/``
limits on time, memory, processes and output                   ``limits.py``
how a damaged submission is repaired                           ``prepare/repair.py``
which demonstrations are skipped                               ``prepare/demos.py``
how messages become outputs                                    ``execute/outputs.py``
how a check cell gives points, and what needs review           ``score/points.py``
how HTML, pictures and text of a submission are cleaned        ``score/sanitize.py``
what a submission may see and reach                            ``sandbox/``, one file for each layer
what the warm process does before it forks                     ``kernel/server.py``, ``kernel/rehearsal.py``
states such as "graded after repair"                           ``model.py``
what students read                                             ``plugins/feedback.py``
what the class report shows                                    ``report/page.py``, ``report/tables.py``
columns for Canvas, Moodle, spreadsheets                       ``export/``, one file for each
=============================================================  =====================================================

docs/architecture.md says who may import whom, and tests/test_rooms.py checks it.
"""
