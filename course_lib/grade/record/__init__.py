"""Phase 4: ``write.py`` puts an outcome into the gradebook in one transaction, ``log.py`` into the class's log."""
