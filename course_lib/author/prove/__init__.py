"""Proves that the exercises' checks are fair and strict: ``course answers``.

* ``bank``: the answers to an exercise as they are written down, each with its verdict.
* ``mutant``, ``syntax_mutants``: wrong versions made from the reference solution.
* ``trial``: a lesson's process, in which answers are tried and checked.
* ``proof``: what all of this says about one exercise. A new kind of mutant is a module, and a line in its ``MUTATORS``.
* ``lessons``: proves whole lessons, several at once.
* ``display``: the proofs as a table and as data.
"""
