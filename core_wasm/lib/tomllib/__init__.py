"""Reading TOML 1.0: load() takes a binary file, loads() a str, both give a dict."""

from tomllib._parser import TOMLDecodeError, load, loads

__all__ = ("loads", "load", "TOMLDecodeError")

TOMLDecodeError.__module__ = __name__
