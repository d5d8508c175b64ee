"""The usage and the help of a parser, laid out as CPython lays them out."""

import re
import shutil
import textwrap

from _argparse_actions import OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, ONE_OR_MORE

# What is defined here belongs to argparse.
__name__ = "argparse"

class HelpFormatter:
    """Formatter for generating usage messages and argument help strings."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._width = shutil.get_terminal_size().columns - 2 if width is None else width
        self._prog = prog
        self._indent = indent_increment
        self._max_help_position = min(max_help_position, max(self._width - 20, indent_increment * 2))

    # Usage.

    def usage_block(self, usage, actions, exclusive):
        """`usage: ...` with a newline."""
        return f"usage: {self.usage_text(usage, actions, exclusive)}\n" if usage is not SUPPRESS else ""

    def usage_text(self, usage, actions, exclusive):
        """The usage without its title."""
        if usage is not None:
            return usage % {"prog": self._prog}
        options = [one for one in actions if one.option_strings]
        positionals = [one for one in actions if not one.option_strings]
        option_parts, positional_parts = self._usage_parts(options, positionals, exclusive)
        whole = " ".join([self._prog, *option_parts, *positional_parts])
        if len("usage: ") + len(whole) <= self._width:
            return whole
        prefix = len("usage: ")
        if prefix + len(self._prog) <= 0.75 * self._width:
            indent = " " * (prefix + len(self._prog) + 1)
            if option_parts:
                lines = self._wrapped([self._prog, *option_parts], indent, prefix)
                lines += self._wrapped(positional_parts, indent)
            elif positional_parts:
                lines = self._wrapped([self._prog, *positional_parts], indent, prefix)
            else:
                lines = [self._prog]
        else:
            indent = " " * prefix
            lines = self._wrapped(option_parts + positional_parts, indent)
            if len(lines) > 1:
                lines = self._wrapped(option_parts, indent) + self._wrapped(positional_parts, indent)
            lines = [self._prog, *lines]
        return "\n".join(lines)

    def _wrapped(self, parts, indent, prefix=None):
        lines = []
        line = []
        length = (len(indent) if prefix is None else prefix) - 1
        for part in parts:
            if line and length + 1 + len(part) > self._width:
                lines.append(indent + " ".join(line))
                line = []
                length = len(indent) - 1
            line.append(part)
            length += len(part) + 1
        if line:
            lines.append(indent + " ".join(line))
        if prefix is not None:
            lines[0] = lines[0][len(indent) :]
        return lines

    def _usage_parts(self, options, positionals, exclusive):
        """(parts for options, parts for the others); a group is shown as one where its members stand together."""
        found = [], []
        done = set()
        actions = options + positionals
        for index, action in enumerate(actions):
            if action in done:
                continue
            parts = found[index >= len(options)]
            group = next((one for one in exclusive if action in one._group_actions), None)
            if group is not None and set(actions[index : index + len(group._group_actions)]) == set(group._group_actions):
                done.update(group._group_actions)
                members = [one for one in actions if one in group._group_actions and one.help is not SUPPRESS]
                shown = [self._usage_part(one, True) for one in members]
                if len(shown) > 1:
                    open_, close = ("(", ")") if group.required else ("[", "]")
                    shown[0], shown[-1] = open_ + shown[0], shown[-1] + close
                    parts += [one + " |" for one in shown[:-1]] + shown[-1:]
                elif shown:
                    parts.append(shown[0] if group.required else f"[{shown[0]}]")
                continue
            if action.help is not SUPPRESS:
                parts.append(self._usage_part(action, False))
        return found

    def _usage_part(self, action, in_group):
        if not action.option_strings:
            text = self._args(action, self._default_metavar(action))
            if in_group and text[0] == "[" and text[-1] == "]":
                text = text[1:-1]
            return text
        if action.nargs == 0:
            text = action.format_usage()
        else:
            text = f"{action.option_strings[0]} {self._args(action, self._default_metavar(action))}"
        return text if action.required or in_group else f"[{text}]"

    def _default_metavar(self, action):
        return action.dest.upper() if action.option_strings else action.dest

    def _metavars(self, action, default, count):
        if action.metavar is not None:
            shown = action.metavar
        elif action.choices is not None:
            shown = "{" + ",".join(map(str, action.choices)) + "}"
        else:
            shown = default
        return shown if isinstance(shown, tuple) else (shown,) * count

    def _args(self, action, default):
        """The arguments of an action, as `FOO [FOO ...]`."""
        nargs = action.nargs
        if nargs is None:
            return "%s" % self._metavars(action, default, 1)
        if nargs == OPTIONAL:
            return "[%s]" % self._metavars(action, default, 1)
        if nargs == ZERO_OR_MORE:
            names = self._metavars(action, default, 1)
            return "[%s [%s ...]]" % names if len(names) == 2 else "[%s ...]" % names
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % self._metavars(action, default, 2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % self._metavars(action, default, 1)
        return " ".join(self._metavars(action, default, nargs))

    def check_arguments(self, action):
        """ValueError if nargs means nothing, or there are more or fewer names than arguments."""
        nargs = action.nargs
        kinds = None, OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, REMAINDER, PARSER, SUPPRESS
        if nargs not in kinds and not hasattr(type(nargs), "__index__"):
            raise ValueError("invalid nargs value")
        try:
            text = "" if nargs is SUPPRESS else self._args(action, "")
        except TypeError:
            text = None
        names = action.metavar
        if text is None or isinstance(names, tuple) and nargs not in kinds and len(names) != nargs:
            raise ValueError("length of metavar tuple does not match nargs")

    # Help.

    def help_of(self, parser):
        """All of the help."""
        blocks = [self.usage_block(parser.usage, parser._actions, parser._exclusive)]
        if parser.description:
            blocks.append(self.text_block(parser.description))
        rows = [row for group in parser._groups for row in self._rows(group._group_actions, 0)]
        longest = max([len(head) + indent for head, indent, _ in rows], default=0)
        self._help_position = min(longest + self._indent + 2, self._max_help_position)
        for group in parser._groups:
            body = "".join([self._row_text(*row) for row in self._rows(group._group_actions, 0)])
            if not body and not group.description:
                continue
            title = f"{group.title}:\n" if group.title is not None and group.title is not SUPPRESS else ""
            text = title
            if group.description:
                description = group.description
                if "%(prog)" in description:
                    description = description % {"prog": self._prog}
                text += self._filled(description, " " * self._indent) + "\n"
                if body:
                    text += "\n"
            blocks.append(text + body)
        if parser.epilog:
            blocks.append(self.text_block(parser.epilog))
        return re.sub(r"\n\n\n+", "\n\n", "\n".join(blocks)).strip("\n") + "\n"

    def text_block(self, text):
        """A paragraph with a newline."""
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        return self._filled(text, "") + "\n"

    def _filled(self, text, indent):
        return self._fill_text(text, max(self._width - len(indent), 11), indent)

    def _fill_text(self, text, width, indent):
        text = " ".join(text.split())
        return textwrap.fill(text, width + len(indent), initial_indent=indent, subsequent_indent=indent)

    def _split_lines(self, text, width):
        return textwrap.wrap(" ".join(text.split()), width)

    def _rows(self, actions, depth):
        """(what stands on the left, how far it is indented, action)"""
        for action in actions:
            if action.help is SUPPRESS:
                continue
            yield self._invocation(action), self._indent * depth, action
            for listed in getattr(action, "_listed", ()):
                if listed.help is not SUPPRESS:
                    yield self._invocation(listed), self._indent * (depth + 1), listed

    def _invocation(self, action):
        if not action.option_strings:
            return " ".join(self._metavars(action, self._default_metavar(action), 1))
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        return f"{', '.join(action.option_strings)} {self._args(action, self._default_metavar(action))}"

    def _row_text(self, head, indent, action):
        indent += self._indent
        front = " " * indent
        width = self._help_position - indent - 2
        if not action.help:
            return f"{front}{head}\n"
        lines = self._split_lines(self._expanded(action), max(self._width - self._help_position, 11))
        if len(head) <= width:
            out = [f"{front}{head:<{width}}  {lines[0] if lines else ''}".rstrip()]
            lines = lines[1:]
        else:
            out = [front + head]
        out += [" " * self._help_position + line if line else "" for line in lines]
        return "\n".join(out) + "\n"

    def _get_help_string(self, action):
        return action.help

    def _expanded(self, action):
        text = self._get_help_string(action)
        if "%" not in text:
            return text
        values = {name: value for name, value in vars(action).items() if value is not SUPPRESS}
        values["prog"] = self._prog
        for name, value in values.items():
            if hasattr(value, "__name__"):
                values[name] = value.__name__
        if values.get("choices") is not None:
            values["choices"] = ", ".join(map(str, values["choices"]))
        return text % values


class RawDescriptionHelpFormatter(HelpFormatter):
    """Help message formatter which retains any formatting in descriptions."""

    def _fill_text(self, text, width, indent):
        return "".join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Help message formatter which retains formatting of all help text."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Help message formatter which adds default values to argument help."""

    def _get_help_string(self, action):
        text = action.help or ""
        if "%(default)" not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Help message formatter which uses the argument 'type' as the default metavar value."""

    def _default_metavar(self, action):
        return action.type.__name__
