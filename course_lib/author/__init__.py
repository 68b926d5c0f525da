"""The maintainer's room: everything for writing the course and proving it; no learner and no class needs it.

* ``format``, ``normal_form``: how a lesson's notebook is stored.
* ``prove/``: are the exercises' checks fair and strict?
* ``publish/``: what leaves the repository: the student version, the kit, the book.
* ``coverage``, ``readme``, ``overview``: pages and tables generated from the lessons.
* ``figures``: the pictures in ``images/``. ``pretrain``: the weights that ship with ``course_lib.nn``.
* ``commands``: the ``course`` command's part of all this.
"""
