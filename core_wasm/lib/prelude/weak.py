"""Weak references: what they give after a collection, and the callbacks of those whose objects have died."""


def _weak_call(reference):
    _weak_collect()
    return _weak_referent(reference)


def _weak_collect():
    _gc_collect()
    # The collection happens at a call; then callbacks are due.
    _weak_run_due()


def _weak_run_due():
    for reference in _weak_take_due():
        reference.__callback__(reference)
