"""``make book``: the lessons as a web site to read, without answers, with the outputs of the demonstrations.

* ``pages``, ``quizzes``: the lessons as Sphinx gets them.
* ``conf``, ``mathml``, ``static/``, ``templates/``: Sphinx's settings.
* ``build``: puts it all together.
"""
