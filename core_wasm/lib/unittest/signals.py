"""Ending a run of tests by an interrupt, so that what was found so far is shown.

A guest gets no signals: an interrupt of the host ends the run itself. The results are only kept
track of.
"""

import weakref
from functools import wraps

__unittest = True

_results = weakref.WeakKeyDictionary()


def registerResult(result):
    """Have the result stopped by an interrupt, where there is one."""
    _results[result] = 1


def removeResult(result):
    """Take back registerResult; whether the result was registered."""
    return bool(_results.pop(result, None))


def installHandler():
    """Stop the registered results at an interrupt; there are none here."""


def removeHandler(method=None):
    """Take back installHandler; as a decorator, while the function runs."""
    if method is None:
        return None

    @wraps(method)
    def inner(*args, **kwargs):
        return method(*args, **kwargs)

    return inner
