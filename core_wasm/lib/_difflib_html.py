"""`difflib.HtmlDiff`: two texts side by side, as a table of HTML. The markup is this library's own."""

from html import escape


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Return True for ignorable character: iff `ch` is a space or tab."""
    return ch in ws


IS_CHARACTER_JUNK.__module__ = "difflib"

_STYLES = """\
        table.diff {font-family: monospace; border: medium;}
        .diff_header {background-color: #e0e0e0; text-align: right;}
        .diff_add {background-color: #aaffaa;}
        .diff_chg {background-color: #ffff77;}
        .diff_sub {background-color: #ffaaaa;}"""

_PAGE = """<!DOCTYPE html>
<html>
<head>
    <meta charset="{charset}">
    <title>Diff comparison</title>
    <style>
{styles}
    </style>
</head>
<body>
{table}
</body>
</html>"""


class HtmlDiff:
    """For producing HTML side by side comparison with change highlights.

    make_table gives a table, make_file a whole page; both can be told to show changed lines with some context only.
    """

    __module__ = "difflib"

    def __init__(self, tabsize=8, wrapcolumn=None, linejunk=None, charjunk=IS_CHARACTER_JUNK):
        """tabsize: blanks for a tab; wrapcolumn: where longer lines are broken; linejunk, charjunk: as for ndiff."""
        self._tabsize = tabsize
        self._wrapcolumn = wrapcolumn
        self._linejunk = linejunk
        self._charjunk = charjunk

    def make_file(
        self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5, *, charset="utf-8"
    ):
        """Returns HTML file of side by side comparison with change highlights; arguments as for make_table."""
        table = self.make_table(fromlines, tolines, fromdesc, todesc, context=context, numlines=numlines)
        page = _PAGE.format(charset=charset, styles=_STYLES, table=table)
        return page.encode(charset, "xmlcharrefreplace").decode(charset)

    def make_table(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5):
        """Returns HTML table of side by side comparison with change highlights.

        fromdesc, todesc: headings of the two columns. context: leave out what is more than numlines lines away from a
        change.
        """
        rows = self._rows([self._plain(line) for line in fromlines], [self._plain(line) for line in tolines])
        if context:
            rows = _near_changes(rows, numlines)
        lines = ['    <table class="diff">']
        if fromdesc or todesc:
            lines.append(f'        <thead><tr><th colspan="2">{fromdesc}</th><th colspan="2">{todesc}</th></tr></thead>')
        lines.append("        <tbody>")
        for row in rows:
            if row is None:
                lines.append('            <tr><td colspan="4">&hellip;</td></tr>')
                continue
            (old_number, old), (new_number, new), _ = row
            lines.append(
                f'            <tr><td class="diff_header">{old_number}</td><td>{self._cell(old)}</td>'
                f'<td class="diff_header">{new_number}</td><td>{self._cell(new)}</td></tr>'
            )
        lines += ["        </tbody>", "    </table>"]
        return "\n".join(lines)

    def _plain(self, line):
        return line.expandtabs(self._tabsize).rstrip("\n")

    def _rows(self, old, new):
        """Pairs of number and marked text for both sides, and whether they differ."""
        from difflib import ndiff

        rows = []
        delta = [line for line in ndiff(old, new, self._linejunk, self._charjunk) if line[:2] != "? "]
        old_number = new_number = index = 0
        while index < len(delta):
            tag, text = delta[index][:2], delta[index][2:]
            following = delta[index + 1][:2] if index + 1 < len(delta) else ""
            index += 1
            if tag == "  ":
                old_number, new_number = old_number + 1, new_number + 1
                rows.append(((old_number, [("", text)]), (new_number, [("", text)]), False))
            elif tag == "- " and following == "+ ":
                old_number, new_number = old_number + 1, new_number + 1
                before, after = _marked(text, delta[index][2:])
                rows.append(((old_number, before), (new_number, after), True))
                index += 1
            elif tag == "- ":
                old_number += 1
                rows.append(((old_number, [("sub", text)]), ("", []), True))
            else:
                new_number += 1
                rows.append((("", []), (new_number, [("add", text)]), True))
        return rows

    def _cell(self, pieces):
        """The pieces of a line as HTML, broken where it is too wide."""
        out = []
        column = 0
        for kind, text in pieces:
            while text:
                room = len(text) if self._wrapcolumn is None else self._wrapcolumn - column
                if room <= 0:
                    out.append("<br>")
                    column = 0
                    continue
                part, text = text[:room], text[room:]
                column += len(part)
                shown = escape(part).replace(" ", "&nbsp;")
                out.append(f'<span class="diff_{kind}">{shown}</span>' if kind else shown)
        return "".join(out)


def _marked(old, new):
    """Both lines cut into pieces of what is the same and what is not."""
    from difflib import SequenceMatcher

    before, after = [], []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new).get_opcodes():
        kind = {"equal": "", "replace": "chg", "delete": "sub", "insert": "add"}[tag]
        if i1 < i2:
            before.append((kind, old[i1:i2]))
        if j1 < j2:
            after.append((kind, new[j1:j2]))
    return before, after


def _near_changes(rows, count):
    """The rows that are near a change; None stands for what is left out between them."""
    near = set()
    for index, row in enumerate(rows):
        if row[2]:
            near.update(range(max(0, index - count), min(len(rows), index + count + 1)))
    kept = []
    last = -1
    for index in sorted(near):
        if index != last + 1:
            kept.append(None)
        kept.append(rows[index])
        last = index
    return kept
