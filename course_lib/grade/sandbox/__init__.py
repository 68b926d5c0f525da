"""The sandbox: one file for each layer, entered in the order that their privileges demand.

``namespaces`` (processes, network, users), ``filesystem`` (what can be seen), ``rlimits`` and ``cgroups`` (how much can
be used), ``landlock_rules`` (what can be written). ``layers`` tries each of them; ``syscalls`` is what Python lacks.
"""
