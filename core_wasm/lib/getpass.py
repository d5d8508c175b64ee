"""Passwords from a keyboard: there is none, so asking for one says what to do instead."""

from _prelude import _NO_SCREEN

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """What is typed can be seen."""


def getpass(prompt="Password: ", stream=None, *, echo_char=None):
    """Ask for a password: refused, for nobody sits in front of a sandbox."""
    raise OSError(f"cannot ask for a password: {_NO_SCREEN}")


def getuser():
    """The name of the user, as the environment has it."""
    import os

    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        if user := os.environ.get(name):
            return user
    raise OSError("No username set in the environment")
