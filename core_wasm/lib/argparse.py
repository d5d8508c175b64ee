"""Command-line parsing library: arguments by name and position, converted, checked, with help.

A sandboxed program has no command line: `parse_args()` reads `sys.argv[1:]`, which is empty unless the host or the program
sets it; `parse_args([...])` reads what it is given. Help is laid out in _argparse_help.py.
"""

import sys

from _argparse_actions import *
from _argparse_actions import _ABSENT, _ACTIONS, _get_action_name, _SubParsersAction
from _argparse_help import *
from _prelude import _suggest

__all__ = [
    "ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter",
    "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter",
    "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS",
    "ZERO_OR_MORE",
]  # fmt: skip


class _ArgumentGroup:
    """Arguments that are shown together in the help."""

    def __init__(self, container, title=None, description=None, **kwargs):
        self._container = container
        self.title = title
        self.description = description
        self._group_actions = []
        self.argument_default = kwargs.get("argument_default", container.argument_default)

    def add_argument(self, *args, **kwargs):
        """As ArgumentParser.add_argument."""
        action = self._container._make_action(self, args, kwargs)
        return self._container._register_action(action, self)

    def add_mutually_exclusive_group(self, **kwargs):
        """Arguments of which one can be given."""
        group = self._container.add_mutually_exclusive_group(**kwargs)
        group._shown_in = self
        return group

    def add_argument_group(self, *args, **kwargs):
        """Refused: a group is not divided."""
        raise ValueError("argument groups cannot be nested")


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._shown_in = None

    def add_argument(self, *args, **kwargs):
        action = self._container._make_action(self, args, kwargs)
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        self._group_actions.append(action)
        return self._container._register_action(action, self._shown_in)

    def add_mutually_exclusive_group(self, **kwargs):
        """Refused: a group is not divided."""
        raise ValueError("mutually exclusive groups cannot be nested")


class ArgumentParser:
    """Object for parsing command line strings into Python objects.

    prog, usage, description, epilog: for the help; parents: parsers whose arguments are taken over; prefix_chars: what
    options begin with; argument_default: default of all arguments; add_help: have -h; allow_abbrev: `--verb` for
    `--verbose`; exit_on_error: errors leave the program, instead of raising ArgumentError.
    """

    def __init__(
        self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter,
        prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True,
        allow_abbrev=True, exit_on_error=True, *, suggest_on_error=False, color=True,
    ):  # fmt: skip
        self.prog = _program_name() if prog is None else prog
        self.usage = usage
        self.description = description
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.prefix_chars = prefix_chars
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self.suggest_on_error = suggest_on_error
        self.color = color
        self._actions = []
        self._option_actions = {}
        self._defaults = {}
        self._exclusive = []
        self._types = {}
        self._subparsers = None
        if conflict_handler not in ("error", "resolve"):
            raise ValueError(f"invalid conflict_resolution value: {conflict_handler!r}")
        self._positionals = _ArgumentGroup(self, "positional arguments")
        self._optionals = _ArgumentGroup(self, "options")
        self._groups = [self._positionals, self._optionals]
        prefix = "-" if "-" in prefix_chars else prefix_chars[0]
        if add_help:
            self.add_argument(
                prefix + "h", prefix * 2 + "help", action="help", default=SUPPRESS,
                help="show this help message and exit",
            )  # fmt: skip
        for parent in parents:
            self._take_over(parent)

    def __repr__(self):
        names = "prog", "usage", "description", "formatter_class", "conflict_handler", "add_help"
        return f"{type(self).__name__}({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"

    # Declaring.

    def register(self, registry_name, value, object):
        """Give a name to a type or to an action class."""
        (self._types if registry_name == "type" else _ACTIONS)[value] = object

    def add_argument(self, *args, **kwargs):
        """add_argument(dest, ..., name=value, ...) or add_argument(option_string, option_string, ..., name=value, ...)"""
        return self._register_action(self._make_action(self, args, kwargs), None)

    def add_argument_group(self, title=None, description=None, **kwargs):
        """Arguments that are shown together in the help."""
        group = _ArgumentGroup(self, title, description, **kwargs)
        self._groups.append(group)
        return group

    def add_mutually_exclusive_group(self, *, required=False):
        """Arguments of which one can be given."""
        group = _MutuallyExclusiveGroup(self, required)
        self._exclusive.append(group)
        return group

    def add_subparsers(self, **kwargs):
        """Commands with parsers of their own: `add_parser(name)` of what this gives makes one."""
        if self._subparsers is not None:
            raise ValueError("cannot have multiple subparser arguments")
        group = self._positionals
        if "title" in kwargs or "description" in kwargs:
            group = self.add_argument_group(kwargs.pop("title", "subcommands"), kwargs.pop("description", None))
        if kwargs.get("prog") is None:
            shown = HelpFormatter(self.prog).usage_text(None, [one for one in self._actions if not one.option_strings], [])
            kwargs["prog"] = shown.strip()
        kwargs.setdefault("parser_class", type(self))
        action = _SubParsersAction(option_strings=[], **kwargs)
        self._subparsers = action
        return self._register_action(action, group)

    def set_defaults(self, **kwargs):
        """Values of attributes that no argument has set."""
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        """The default of an attribute."""
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def _make_action(self, group, args, kwargs):
        kwargs = dict(kwargs)
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][:1] not in chars:
            if args and "dest" in kwargs:
                raise TypeError("dest supplied twice for positional argument, did you mean metavar?")
            if not args and "dest" not in kwargs:
                raise TypeError("ArgumentParser.add_argument() missing 1 required positional argument: 'dest'")
            dest = args[0] if args else kwargs.pop("dest")
            if "required" in kwargs:
                raise TypeError("'required' is an invalid argument for positionals")
            nargs = kwargs.get("nargs")
            if nargs == 0:
                raise ValueError("nargs for positionals must be != 0")
            # A command need not be given unless it is asked for.
            if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS):
                kwargs["required"] = True
            kwargs.update(dest=dest, option_strings=[])
        else:
            kwargs.update(self._option_names(args, kwargs.pop("dest", None)))
        if "default" not in kwargs:
            if kwargs["dest"] in self._defaults:
                kwargs["default"] = self._defaults[kwargs["dest"]]
            elif group.argument_default is not None:
                kwargs["default"] = group.argument_default
        name = kwargs.pop("action", None)
        cls = _ACTIONS.get(name, name)
        if not callable(cls):
            raise ValueError(f"unknown action {cls!r}")
        action = cls(**kwargs)
        if not action.option_strings and action.nargs == 0:
            raise ValueError(f"action {name!r} is not valid for positional arguments")
        if action.type is not None and not callable(self._types.get(action.type, action.type)):
            raise TypeError(f"{action.type!r} is not callable")
        if action.type is FileType:
            raise TypeError(f"{FileType!r} is a FileType class object, instance of it must be passed")
        HelpFormatter(self.prog).check_arguments(action)
        return action

    def _option_names(self, args, dest):
        chars = self.prefix_chars
        for name in args:
            if name[:1] not in chars:
                raise ValueError(
                    f"invalid option string {name!r}: must start with a character {chars!r}"
                )
        if dest is None:
            long = [name for name in args if len(name) > 1 and name[1] in chars]
            dest = (long or list(args))[0].lstrip(chars)
            if not dest:
                raise TypeError(f"dest= is required for options like {args[0]!r}")
            dest = dest.replace("-", "_")
        return {"dest": dest, "option_strings": list(args)}

    def _register_action(self, action, group):
        taken = [name for name in action.option_strings if name in self._option_actions]
        if taken and self.conflict_handler == "error":
            plural = "s" if len(taken) > 1 else ""
            raise ArgumentError(action, f"conflicting option string{plural}: {', '.join(taken)}")
        for name in taken:
            former = self._option_actions.pop(name)
            former.option_strings.remove(name)
            if not former.option_strings:
                self._actions.remove(former)
                for one in self._groups:
                    if former in one._group_actions:
                        one._group_actions.remove(former)
        self._actions.append(action)
        if group is None:
            group = self._optionals if action.option_strings else self._positionals
        group._group_actions.append(action)
        action.container = self
        for name in action.option_strings:
            self._option_actions[name] = action
        return action

    def _take_over(self, parent):
        if not isinstance(parent, ArgumentParser):
            raise TypeError("parents must be a list of ArgumentParser")
        for group in parent._groups:
            if group is parent._positionals:
                mine = self._positionals
            elif group is parent._optionals:
                mine = self._optionals
            else:
                mine = self.add_argument_group(group.title, group.description)
            for action in group._group_actions:
                self._register_action(action, mine)
        self._exclusive += parent._exclusive
        self._defaults.update(parent._defaults)

    # Parsing.

    def parse_args(self, args=None, namespace=None):
        """Parse the arguments and return a namespace with an attribute for each."""
        namespace, rest = self.parse_known_args(args, namespace)
        if rest:
            message = f"unrecognized arguments: {' '.join(rest)}"
            if self.exit_on_error:
                self.error(message)
            raise ArgumentError(None, message)
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        """Like parse_args(), but what is not known is returned too: (namespace, rest)."""
        return self._parse(args, namespace, False)

    def parse_intermixed_args(self, args=None, namespace=None):
        """Like parse_args(), where positional arguments may stand between options."""
        return self.parse_args(args, namespace)

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """Like parse_known_args(), where positional arguments may stand between options."""
        return self.parse_known_args(args, namespace)

    def _parse(self, args, namespace, _):
        args = list(sys.argv[1:] if args is None else args)
        if self.fromfile_prefix_chars is not None:
            args = self._read_args_from_files(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        try:
            rest = _Run(self, args, namespace).run()
        except ArgumentError as error:
            if not self.exit_on_error:
                raise
            self.error(str(error))
        return namespace, rest + namespace.__dict__.pop("_unrecognized_args", [])

    def _read_args_from_files(self, arg_strings):
        """The arguments, those that name a file replaced by what is in it."""
        found = []
        for arg in arg_strings:
            if not arg or arg[0] not in self.fromfile_prefix_chars:
                found.append(arg)
                continue
            try:
                with open(arg[1:]) as file:
                    lines = file.read().splitlines()
            except OSError as error:
                self.error(str(error))
            found += self._read_args_from_files([one for line in lines for one in self.convert_arg_line_to_args(line)])
        return found

    def convert_arg_line_to_args(self, arg_line):
        """How a line of a file of arguments is split."""
        return [arg_line]

    def _value(self, action, text):
        """One argument converted."""
        convert = self._types.get(action.type, action.type)
        if convert is None:
            return text
        name = getattr(action.type, "__name__", repr(action.type))
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            raise ArgumentError(action, f"invalid {name} value: {text!r}") from None

    def _check(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = list(choices)
        if value not in choices:
            text = f"invalid choice: {value!r} (choose from {', '.join(map(str, choices))})"
            if self.suggest_on_error and isinstance(value, str):
                found = _suggest(value, [str(one) for one in choices])
                if found:
                    text = f"invalid choice: {value!r}, maybe you meant {found!r}? (choose from {', '.join(map(str, choices))})"
            raise ArgumentError(action, text)

    def _values(self, action, texts):
        """What the action is given for the arguments that belong to it."""
        nargs = action.nargs
        if nargs == OPTIONAL and not texts:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._value(action, value)
                self._check(action, value)
            return value
        if nargs == ZERO_OR_MORE and not texts and not action.option_strings:
            return [] if action.default is None else action.default
        if nargs is None or nargs == OPTIONAL:
            value = self._value(action, texts[0])
            self._check(action, value)
            return value
        values = [self._value(action, text) for text in texts]
        if nargs == PARSER:
            self._check(action, values[0])
        elif nargs != REMAINDER:
            for value in values:
                self._check(action, value)
        return values

    # Help and leaving.

    def format_usage(self):
        """The usage as text."""
        formatter = self._formatter()
        return formatter.usage_block(self.usage, self._actions, self._exclusive)

    def format_help(self):
        """The help as text."""
        return self._formatter().help_of(self)

    def _formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        """Print the usage, to stdout unless told otherwise."""
        (sys.stdout if file is None else file).write(self.format_usage())

    def print_help(self, file=None):
        """Print the help, to stdout unless told otherwise."""
        (sys.stdout if file is None else file).write(self.format_help())

    def exit(self, status=0, message=None):
        """Leave the program, with a message on stderr."""
        if message:
            sys.stderr.write(message)
        raise SystemExit(status)

    def _warning(self, message):
        sys.stderr.write(f"{self.prog}: warning: {message}\n")

    def error(self, message):
        """Prints a usage message incorporating the message to stderr and exits."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")


def _program_name():
    name = sys.argv[0] if sys.argv else ""
    return name.rpartition("/")[2] or "program"


class _Run:
    """One parse: arguments from left to right, options where they stand, the others to the positionals."""

    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.namespace = namespace
        self.args = args
        self.seen = set()
        self.seen_explicitly = set()
        self.warned = set()
        self.waiting = [one for one in parser._actions if not one.option_strings]
        self.rest = []
        self.kinds = self._classify()

    def _classify(self):
        """For each argument "O" (an option, with what it means), "A" or "-" (the double dash)."""
        kinds = []
        only_positional = False
        for text in self.args:
            if only_positional:
                kinds.append("A")
            elif text == "--":
                kinds.append("-")
                only_positional = True
            else:
                kinds.append(self._option(text) or "A")
        return kinds

    def _option(self, text):
        """(action or None, option string, separator, explicit value) if it is an option."""
        parser = self.parser
        if not text or text[0] not in parser.prefix_chars:
            return None
        known = parser._option_actions
        if text in known:
            return known[text], text, None, None
        if len(text) == 1:
            return None
        name, equals, value = text.partition("=")
        if equals and name in known:
            return known[name], name, "=", value
        found = self._abbreviated(text)
        if len(found) > 1:
            names = ", ".join([option for _, option, _, _ in found])
            raise ArgumentError(None, f"ambiguous option: {text} could match {names}")
        if found:
            return found[0]
        if _is_negative_number(text) and not any([_is_negative_number(one) for one in known]):
            return None
        if " " in text:
            return None
        return None, text, None, None

    def _abbreviated(self, text):
        parser = self.parser
        known = parser._option_actions
        chars = parser.prefix_chars
        found = []
        if text[1] in chars:
            if parser.allow_abbrev:
                name, equals, value = text.partition("=")
                for option, action in known.items():
                    if option.startswith(name):
                        found.append((action, option, "=" if equals else None, value if equals else None))
            return found
        short = text[:2]
        for option, action in known.items():
            if option == short:
                found.append((action, option, "", text[2:]))
            elif parser.allow_abbrev and option.startswith(text.partition("=")[0]) and len(option) > 2:
                name, equals, value = text.partition("=")
                found.append((action, option, "=" if equals else None, value if equals else None))
        return found

    def run(self):
        at = 0
        count = len(self.args)
        while at < count:
            kind = self.kinds[at]
            if isinstance(kind, tuple):
                at = self._take_option(at, kind)
                continue
            stop = at
            while stop < count and not isinstance(self.kinds[stop], tuple):
                stop += 1
            at = self._take_positionals(at, stop, stop == count)
        self._take_positionals(count, count, True)
        self._finish()
        return self.rest

    def _call(self, action, texts, option=None):
        self.seen.add(action)
        values = self.parser._values(action, texts)
        if values is not action.default:
            self.seen_explicitly.add(action)
            for group in self.parser._exclusive:
                if action in group._group_actions:
                    for other in group._group_actions:
                        if other is not action and other in self.seen_explicitly:
                            raise ArgumentError(action, f"not allowed with argument {_get_action_name(other)}")
        if action.deprecated and (option is not None or texts):
            self._warn_of(f"option {option!r}" if option is not None else f"argument {action.dest!r}")
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def _warn_of(self, what):
        """Something is deprecated: said once."""
        if what not in self.warned:
            self.warned.add(what)
            self.parser._warning(f"{what} is deprecated")

    def _take_option(self, at, kind):
        action, option, separator, explicit = kind
        if action is None:
            self.rest.append(self.args[at])
            at += 1
            while at < len(self.args) and self.kinds[at] == "A" and not self.waiting:
                self.rest.append(self.args[at])
                at += 1
            return at
        while explicit is not None:
            most = _most(action.nargs)
            if most == 0 and separator == "" and explicit and option[1] not in self.parser.prefix_chars:
                # -xyz: several short options.
                self._call(action, [], option)
                option = option[0] + explicit[0]
                action = self.parser._option_actions.get(option)
                if action is None:
                    self.rest.append(option[0] + explicit)
                    return at + 1
                explicit = explicit[1:] or None
                if explicit and explicit[0] == "=":
                    explicit, separator = explicit[1:], "="
                continue
            if most == 0 or _least(action.nargs) > 1:
                raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
            self._call(action, [explicit], option)
            return at + 1
        start = at + 1
        stop = start
        most = _most(action.nargs)
        greedy = action.nargs in (REMAINDER, PARSER)
        while stop < len(self.args) and (most is None or stop - start < most):
            if self.kinds[stop] == "-" and not greedy or isinstance(self.kinds[stop], tuple) and not greedy:
                break
            stop += 1
        texts = self.args[start:stop]
        if len(texts) < _least(action.nargs):
            raise ArgumentError(action, _expected(action.nargs))
        self._call(action, texts, option)
        return stop

    def _take_positionals(self, start, stop, is_last):
        """Gives the arguments from start to stop to positionals; the last ones of them may get none."""
        texts = [(at, self.args[at]) for at in range(start, stop) if self.kinds[at] != "-"]
        shares = self._shares(len(texts), is_last)
        taken = 0
        for action, share in zip(self.waiting[: len(shares)], shares):
            if action.nargs in (REMAINDER, PARSER):
                # All that is left, options included.
                begin = texts[taken][0] if taken < len(texts) else stop
                values = self.args[begin:]
                if action.nargs == PARSER:
                    values = [one for index, one in enumerate(values) if one != "--" or index]
                self.waiting = self.waiting[len(shares) :]
                self._call(action, values)
                return len(self.args)
            values = [text for _, text in texts[taken : taken + share]]
            taken += share
            self._call(action, values)
        self.waiting = self.waiting[len(shares) :]
        self.rest += [text for _, text in texts[taken:]]
        return stop

    def _shares(self, count, is_last):
        """How many arguments each waiting positional gets: each as many as it can, leaving the others their least."""
        actions = self.waiting
        while actions:
            least = [_least(one.nargs) for one in actions]
            if sum(least) <= count:
                break
            actions = actions[:-1]
        if not actions:
            return []
        if not is_last:
            # What could take nothing waits, if nothing is there for it.
            while actions and count == sum([_least(one.nargs) for one in actions[:-1]]):
                if _least(actions[-1].nargs) or actions[-1].nargs == REMAINDER:
                    break
                actions = actions[:-1]
        shares = []
        left = count
        for index, action in enumerate(actions):
            reserved = sum([_least(one.nargs) for one in actions[index + 1 :]])
            most = _most(action.nargs)
            share = left - reserved if most is None else min(most, left - reserved)
            shares.append(share)
            left -= share
        return shares

    def _finish(self):
        parser = self.parser
        missing = []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_get_action_name(action))
            elif isinstance(action.default, str) and getattr(self.namespace, action.dest, _ABSENT) is action.default:
                setattr(self.namespace, action.dest, parser._value(action, action.default))
        if missing:
            raise ArgumentError(None, f"the following arguments are required: {', '.join(missing)}")
        for group in parser._exclusive:
            if group.required and not any([one in self.seen_explicitly for one in group._group_actions]):
                names = [_get_action_name(one) for one in group._group_actions if one.help is not SUPPRESS]
                raise ArgumentError(None, f"one of the arguments {' '.join(names)} is required")


def _is_negative_number(text):
    if text[:1] != "-":
        return False
    try:
        float(text[1:])
    except ValueError:
        return False
    return text[1:2].isdigit() or text[1:2] == "."


def _least(nargs):
    if nargs is None or nargs in (ONE_OR_MORE, PARSER):
        return 1
    return nargs if isinstance(nargs, int) else 0


def _most(nargs):
    if nargs is None or nargs == OPTIONAL:
        return 1
    return nargs if isinstance(nargs, int) else None


def _expected(nargs):
    if nargs is None:
        return "expected one argument"
    if nargs == OPTIONAL:
        return "expected at most one argument"
    if nargs == ONE_OR_MORE:
        return "expected at least one argument"
    return f"expected {nargs} argument{'s' if nargs != 1 else ''}"
