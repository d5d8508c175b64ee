"""Text wrapping and filling."""

import re

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

# Only what ASCII calls blank: a no-break space is there to be kept.
_whitespace = "\t\n\x0b\x0c\r "


def _word_separators():
    """How words are told apart.

    A piece is a run of blanks; a dash (two hyphens or more) between words; or a word, which may end behind a hyphen that
    has letters on both sides ("well-" and "known"), in front of blanks, or in front of a dash.
    """
    blank = "[" + re.escape(_whitespace) + "]"
    inked = "[^" + re.escape(_whitespace) + "]"
    inner = r"""[\w!"'&.,?]"""
    letter = r"[^\d\W]"
    dash = rf"(?<={inner})-{{2,}}(?=\w)"
    hyphen = rf"-(?:(?<={letter}{{2}}-)|(?<={letter}-{letter}-))(?={letter}-?{letter})"
    word = rf"{inked}+?(?:{hyphen}|(?={blank}|\z)|(?<={inner})(?=-{{2,}}\w))"
    return re.compile(f"({blank}+|{dash}|{word})"), re.compile(f"({blank}+)")


class TextWrapper:
    """Object for wrapping/filling text.

    The public interface consists of the wrap() and fill() methods; the other methods are just there for subclasses to
    override.  The instance attributes, which are also the arguments of the constructor, say how:

    width: the maximum width of wrapped lines
    initial_indent, subsequent_indent: what the first line and all others begin with
    expand_tabs, tabsize: replace tabs by spaces, up to the next multiple of tabsize
    replace_whitespace: make every other whitespace character a space
    fix_sentence_endings: put two spaces behind a sentence
    break_long_words, break_on_hyphens: where words may be broken
    drop_whitespace: leave out whitespace at both ends of lines
    max_lines, placeholder: at most so many lines, the last of which ends with the placeholder if text is left out
    """

    unicode_whitespace_trans = dict.fromkeys(map(ord, _whitespace), ord(" "))
    wordsep_re, wordsep_simple_re = _word_separators()
    sentence_end_re = re.compile(r"[a-z][\.\!\?][\"\']?\z")

    def __init__(
        self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
        fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
        max_lines=None, placeholder=" [...]"
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        """Tabs and other blanks as spaces, if that is wanted."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        """The pieces that a line may be broken between."""
        separators = self.wordsep_re if self.break_on_hyphens else self.wordsep_simple_re
        return [piece for piece in separators.split(text) if piece]

    def _fix_sentence_endings(self, chunks):
        """Two spaces behind a piece that ends a sentence."""
        for index in range(len(chunks) - 1):
            if chunks[index + 1] == " " and self.sentence_end_re.search(chunks[index]):
                chunks[index + 1] = "  "

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """A piece that is longer than a line: break it, or give it a line of its own."""
        room = 1 if width < 1 else width - cur_len
        if self.break_long_words and room > 0:
            end = room
            chunk = reversed_chunks[-1]
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind("-", 0, room)
                if hyphen > 0 and any([sign != "-" for sign in chunk[:hyphen]]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        """The pieces as lines."""
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                del chunks[-1]
            line, length = self._take_line(chunks, width)
            if not line:
                continue
            if self.max_lines is None or len(lines) + 1 < self.max_lines or self._is_rest(chunks, length, width):
                lines.append(indent + "".join(line))
                continue
            self._shorten(lines, line, length, indent, width)
            break
        return lines

    def _take_line(self, chunks, width):
        """The pieces of one line, taken from the end of `chunks`, and their length."""
        line = []
        length = 0
        while chunks and length + len(chunks[-1]) <= width:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            self._handle_long_word(chunks, line, length, width)
            length = sum(map(len, line))
        if self.drop_whitespace and line and line[-1].strip() == "":
            length -= len(line[-1])
            del line[-1]
        return line, length

    def _is_rest(self, chunks, length, width):
        """Is the last line that is allowed the last one that there is?"""
        return (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()) and length <= width

    def _shorten(self, lines, line, length, indent, width):
        """Ends with the placeholder instead of what does not fit."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            length -= len(line[-1])
            del line[-1]
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """Reformat the single paragraph in 'text' so it fits in lines of no more than 'self.width' columns, and return a
        list of wrapped lines, without newlines at their ends."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """Reformat the single paragraph in 'text' to fit in lines of no more than 'self.width' columns, and return a new
        string containing the entire wrapped paragraph."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """Wrap a single paragraph of text, returning a list of wrapped lines; keyword arguments as for TextWrapper."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Fill a single paragraph of text, returning a new string; keyword arguments as for TextWrapper."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse and truncate the given text to fit in the given width.

    >>> textwrap.shorten("Hello  world!", width=12)
    'Hello world!'
    >>> textwrap.shorten("Hello  world!", width=11)
    'Hello [...]'
    """
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Remove any common leading whitespace from every line in `text`.

    Tabs and spaces are both whitespace, but they are not equal.  Lines that contain only whitespace become empty.
    """
    if not isinstance(text, str):
        raise TypeError(f"expected str object, not {type(text).__qualname__!r}")
    lines = text.split("\n")
    filled = [line for line in lines if line and not line.isspace()]
    first = min(filled, default="")
    last = max(filled, default="")
    margin = 0
    for index, sign in enumerate(first):
        if sign != last[index : index + 1] or sign not in " \t":
            break
        margin = index + 1
    return "\n".join([line[margin:] if line and not line.isspace() else "" for line in lines])


def indent(text, prefix, predicate=None):
    """Add 'prefix' to the beginning of selected lines in 'text': those for which 'predicate(line)' is true, or if that is
    not given those that do not consist of whitespace only."""
    result = []
    for line in text.splitlines(True):
        if predicate(line) if predicate is not None else not line.isspace():
            result.append(prefix)
        result.append(line)
    return "".join(result)
