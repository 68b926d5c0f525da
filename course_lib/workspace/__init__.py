"""The learner's folder.

* Lessons arrive in it: ``install``, which keeps a ``manifest``; ``kit`` is where they come from at home.
* JupyterLab opens on it: ``lab``.
* Progress is read from it: ``progress`` runs a ``learner_notebook``; ``progress_text`` and ``progress_bar`` show it.
"""
