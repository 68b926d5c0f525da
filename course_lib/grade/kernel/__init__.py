"""The untrusted side: a warm interpreter, forked for each submission, that behaves as ipykernel does.

``server`` imports the heavy libraries once and forks. A fork locks itself in (``course_lib.grade.sandbox``)
and answers Jupyter messages with ipykernel's own kernel class, over two pipes instead of sockets.
"""
