"""Options of a command line in the manner of C: getopt() and gnu_getopt()."""

import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """An option is not known, or its argument is missing or too much."""

    opt = msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """([(option, value)], the other arguments); the first argument that is no option ends the options."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    found = []
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            return found, args[1:]
        args = _take(found, args, shortopts, longopts)
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    """As getopt(), but options may stand behind other arguments; a `+` in front of shortopts forbids it."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    found, others = [], []
    in_order = shortopts.startswith("-")
    shortopts = shortopts.removeprefix("-")
    ends_early = shortopts.startswith("+") or bool(os.environ.get("POSIXLY_CORRECT"))
    shortopts = shortopts.removeprefix("+")
    while args:
        if args[0] == "--":
            others += args[1:]
            break
        if args[0].startswith("-") and args[0] != "-":
            if in_order and others:
                found.append((None, others))
                others = []
            args = _take(found, args, shortopts, longopts)
        elif ends_early:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return found, others


def _take(found, args, shortopts, longopts):
    """Reads the options of the first argument; gives the arguments that are left."""
    if args[0].startswith("--"):
        return _take_long(found, args[0][2:], longopts, args[1:])
    letters, args = args[0][1:], args[1:]
    while letters:
        letter, letters = letters[0], letters[1:]
        kind = _short_kind(letter, shortopts)
        value = ""
        if kind == ":" and not letters:
            if not args:
                raise GetoptError(f"option -{letter} requires argument", letter)
            letters, args = args[0], args[1:]
        if kind:
            value, letters = letters, ""
        found.append((f"-{letter}", value))
    return args


def _short_kind(letter, shortopts):
    """"" for an option alone, ":" if it has an argument, "::" if it may have one."""
    for at, one in enumerate(shortopts):
        if one == letter != ":":
            rest = shortopts[at + 1 : at + 3]
            return rest if rest == "::" else ":" if rest.startswith(":") else ""
    raise GetoptError(f"option -{letter} not recognized", letter)


def _take_long(found, text, longopts, args):
    name, has_value, value = text.partition("=")
    kind, name = _long_kind(name, longopts)
    if kind == "=" and not has_value:
        if not args:
            raise GetoptError(f"option --{name} requires argument", name)
        value, args = args[0], args[1:]
    elif not kind and has_value:
        raise GetoptError(f"option --{name} must not have an argument", name)
    found.append((f"--{name}", value))
    return args


def _long_kind(name, longopts):
    """("", "=" or "=?" as the option takes an argument, its whole name); a name may be shortened if it is clear."""
    possible = [one for one in longopts if one.startswith(name)]
    for kind in ("", "=", "=?"):
        if name + kind in possible:
            return kind, name
    if not possible:
        raise GetoptError(f"option --{name} not recognized", name)
    if len(possible) > 1:
        raise GetoptError(f"option --{name} not a unique prefix; possible options: {', '.join(possible)}", name)
    whole = possible[0]
    kind = "=?" if whole.endswith("=?") else "=" if whole.endswith("=") else ""
    return kind, whole.removesuffix("?").removesuffix("=")
