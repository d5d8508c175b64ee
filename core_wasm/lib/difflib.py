"""Helpers for computing deltas between objects.

get_close_matches(word, possibilities, n=3, cutoff=0.6): the best matches of a word in a list.
context_diff, unified_diff, ndiff(a, b): deltas of two lists of strings, in three formats.
restore(delta, which): one of the two lists that an ndiff delta came from.
SequenceMatcher: compares pairs of sequences of any type, so long as the elements are hashable.
Differ: a delta of two texts, line by line and within lines.
HtmlDiff: a comparison of two texts side by side, as a page of HTML.
"""

from collections import namedtuple
from heapq import nlargest

from _difflib_html import IS_CHARACTER_JUNK, HtmlDiff
from _prelude import _GenericAlias

__all__ = [
    "get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK",
    "context_diff", "unified_diff", "diff_bytes", "HtmlDiff", "Match",
]

Match = namedtuple("Match", "a b size")


def _calculate_ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """SequenceMatcher is a flexible class for comparing pairs of sequences of any type, so long as the sequence elements
    are hashable.

    It looks for the longest contiguous block that both have in common and that holds no junk, and goes on in the same way
    to the left and to the right of it.  That gives no minimal edit, but matches that "look right" to people.
    """

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        """isjunk(element) says which elements of the second sequence are to be passed over when blocks are looked for
        (None: none).  autojunk: elements that make up more than 1% of a second sequence of 200 elements or more are junk
        as well, as far as speed is concerned."""
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Set the two sequences to be compared."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Set the first sequence to be compared; the second one stays.  What is computed of the second sequence is kept, so
        one sequence is best compared with many others as the second one."""
        if a is self.a:
            return
        self.a = a
        self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Set the second sequence to be compared; the first one stays."""
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = None
        self.fullbcount = None
        self._index()

    def _index(self):
        """Where each element of b is; junk and what is too popular is left out."""
        b = self.b
        self.b2j = b2j = {}
        for index, element in enumerate(b):
            b2j.setdefault(element, []).append(index)
        self.bjunk = junk = set()
        if self.isjunk:
            junk.update([element for element in b2j if self.isjunk(element)])
            for element in junk:
                del b2j[element]
        self.bpopular = popular = set()
        count = len(b)
        if self.autojunk and count >= 200:
            most = count // 100 + 1
            popular.update([element for element, places in b2j.items() if len(places) > most])
            for element in popular:
                del b2j[element]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """Find longest matching block in a[alo:ahi] and b[blo:bhi].

        Of all blocks of the greatest length that hold no junk it is the one that starts first in a, and of these the one
        that starts first in b; after that it is extended over junk that matches.  Match(alo, blo, 0) if there is none.
        """
        a, b, b2j, isjunk = self.a, self.b, self.b2j, self.bjunk.__contains__
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        best_i, best_j, best_size = alo, blo, 0
        # For each j the length of the block that ends with a[i - 1] and b[j].
        lengths = {}
        nothing = []
        for i in range(alo, ahi):
            longer = {}
            for j in b2j.get(a[i], nothing):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                size = longer[j] = lengths.get(j - 1, 0) + 1
                if size > best_size:
                    best_i, best_j, best_size = i - size + 1, j - size + 1, size
            lengths = longer
        # Popular elements first, so that junk is taken only beside a block of others.
        for junk in (False, True):
            while (
                best_i > alo and best_j > blo and isjunk(b[best_j - 1]) is junk and a[best_i - 1] == b[best_j - 1]
            ):
                best_i, best_j, best_size = best_i - 1, best_j - 1, best_size + 1
            while (
                best_i + best_size < ahi and best_j + best_size < bhi and isjunk(b[best_j + best_size]) is junk
                and a[best_i + best_size] == b[best_j + best_size]
            ):
                best_size += 1
        return Match(best_i, best_j, best_size)

    def get_matching_blocks(self):
        """Return list of triples describing matching subsequences: (i, j, n) means a[i:i+n] == b[j:j+n].

        They increase in i and in j, and neighbours do not touch in both sequences.  The last one is (len(a), len(b), 0).
        """
        if self.matching_blocks is not None:
            return self.matching_blocks
        waiting = [(0, len(self.a), 0, len(self.b))]
        found = []
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
            if not size:
                continue
            found.append(match)
            if alo < i and blo < j:
                waiting.append((alo, i, blo, j))
            if i + size < ahi and j + size < bhi:
                waiting.append((i + size, ahi, j + size, bhi))
        found.sort()
        blocks = []
        start_i = start_j = length = 0
        for i, j, size in found:
            if start_i + length == i and start_j + length == j:
                length += size
                continue
            if length:
                blocks.append((start_i, start_j, length))
            start_i, start_j, length = i, j, size
        if length:
            blocks.append((start_i, start_j, length))
        blocks.append((len(self.a), len(self.b), 0))
        self.matching_blocks = [Match._make(block) for block in blocks]
        return self.matching_blocks

    def get_opcodes(self):
        """Return list of 5-tuples describing how to turn a into b: (tag, i1, i2, j1, j2).

        'replace': a[i1:i2] should be replaced by b[j1:j2]; 'delete': a[i1:i2] should be deleted; 'insert': b[j1:j2] should
        be inserted at a[i1:i1]; 'equal': both are the same.
        """
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = answer = []
        for ai, bj, size in self.get_matching_blocks():
            tag = ""
            if i < ai and j < bj:
                tag = "replace"
            elif i < ai:
                tag = "delete"
            elif j < bj:
                tag = "insert"
            if tag:
                answer.append((tag, i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                answer.append(("equal", ai, i, bj, j))
        return answer

    def get_grouped_opcodes(self, n=3):
        """Isolate change clusters by eliminating ranges with no changes; n elements of context are left.

        Return a generator of groups with up to n lines of context, each in the same format as returned by get_opcodes().
        """
        codes = self.get_opcodes() or [("equal", 0, 1, 0, 1)]
        first, last = codes[0], codes[-1]
        codes = [*codes]
        if first[0] == "equal":
            _, i1, i2, j1, j2 = first
            codes[0] = "equal", max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            _, i1, i2, j1, j2 = codes[-1]
            codes[-1] = "equal", i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > n + n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        """Return a measure of the sequences' similarity (float in [0,1]): 2.0*M / T, where T is the number of elements in
        both sequences, and M the number of matches."""
        matches = sum([size for _, _, size in self.get_matching_blocks()])
        return _calculate_ratio(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        """Return an upper bound on ratio() relatively quickly: elements that both have, whatever their order."""
        if self.fullbcount is None:
            self.fullbcount = {}
            for element in self.b:
                self.fullbcount[element] = self.fullbcount.get(element, 0) + 1
        left = {}
        matches = 0
        for element in self.a:
            count = left[element] if element in left else self.fullbcount.get(element, 0)
            left[element] = count - 1
            if count > 0:
                matches += 1
        return _calculate_ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """Return an upper bound on ratio() very quickly, from the lengths alone."""
        la, lb = len(self.a), len(self.b)
        return _calculate_ratio(min(la, lb), la + lb)

    __class_getitem__ = classmethod(_GenericAlias)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """Use SequenceMatcher to return list of the best "good enough" matches: at most n of the possibilities, those with a
    ratio of at least cutoff, the best ones first.

    >>> get_close_matches("appel", ["ape", "apple", "peach", "puppy"])
    ['apple', 'ape']
    """
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    found = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for each in possibilities:
        matcher.set_seq1(each)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff:
            ratio = matcher.ratio()
            if ratio >= cutoff:
                found.append((ratio, each))
    return [each for _, each in nlargest(n, found)]


def _keep_original_ws(s, tags):
    """The tags, and where there are none the whitespace of the line."""
    return "".join([
        sign if tag == " " and sign.isspace() else tag for sign, tag in zip(s, tags)
    ])


class Differ:
    """Differ is a class for comparing sequences of lines of text, and producing human-readable differences or deltas.

    Each line of a Differ delta begins with a two-letter code:

        '- '    line unique to sequence 1
        '+ '    line unique to sequence 2
        '  '    line common to both sequences
        '? '    line not present in either input sequence

    Lines beginning with '? ' attempt to guide the eye to intraline differences.
    """

    def __init__(self, linejunk=None, charjunk=None):
        """Filters for junk: linejunk gets a line, charjunk a string of one character."""
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """Compare two sequences of lines; generate the resulting delta."""
        matcher = SequenceMatcher(self.linejunk, a, b)
        for tag, alo, ahi, blo, bhi in matcher.get_opcodes():
            if tag == "replace":
                yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from self._dump("-", a, alo, ahi)
            elif tag == "insert":
                yield from self._dump("+", b, blo, bhi)
            elif tag == "equal":
                yield from self._dump(" ", a, alo, ahi)
            else:
                raise ValueError(f"unknown tag {tag!r}")

    def _dump(self, tag, lines, lo, hi):
        """Lines of one of the texts, or of both."""
        for index in range(lo, hi):
            yield f"{tag} {lines[index]}"

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        """Lines that have nothing to do with each other, the shorter part first."""
        assert alo < ahi and blo < bhi
        removed = self._dump("-", a, alo, ahi)
        added = self._dump("+", b, blo, bhi)
        for part in (added, removed) if bhi - blo < ahi - alo else (removed, added):
            yield from part

    def _fancy_replace(self, a, alo, ahi, b, blo, bhi):
        """Finds pairs of similar lines; what lies between them is shown as it is."""
        # Two lines must have more in common than this.
        cutoff = 0.74999
        matcher = SequenceMatcher(self.charjunk)
        # How far from the diagonal a partner is looked for.
        window = 10
        next_i, next_j = alo, blo
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            # Where the partner would be if nothing was inserted or deleted.
            aequiv = alo + (j - blo)
            best_ratio = cutoff
            best_i = None
            for i in range(max(aequiv - window, next_i), min(aequiv + window + 1, ahi)):
                matcher.set_seq1(a[i])
                if (
                    matcher.real_quick_ratio() > best_ratio and matcher.quick_ratio() > best_ratio
                    and matcher.ratio() > best_ratio
                ):
                    best_i, best_ratio = i, matcher.ratio()
            if best_i is None:
                continue
            yield from self._fancy_helper(a, next_i, best_i, b, next_j, j)
            old, new = a[best_i], b[j]
            matcher.set_seq1(old)
            if best_ratio == 1.0 and old == new:
                yield "  " + old
            else:
                old_tags = new_tags = ""
                for tag, i1, i2, j1, j2 in matcher.get_opcodes():
                    la, lb = i2 - i1, j2 - j1
                    if tag == "replace":
                        old_tags += "^" * la
                        new_tags += "^" * lb
                    elif tag == "delete":
                        old_tags += "-" * la
                    elif tag == "insert":
                        new_tags += "+" * lb
                    elif tag == "equal":
                        old_tags += " " * la
                        new_tags += " " * lb
                    else:
                        raise ValueError(f"unknown tag {tag!r}")
                yield from self._qformat(old, new, old_tags, new_tags)
            next_i, next_j = best_i + 1, j + 1
        yield from self._fancy_helper(a, next_i, ahi, b, next_j, bhi)

    def _fancy_helper(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi:
            if blo < bhi:
                yield from self._plain_replace(a, alo, ahi, b, blo, bhi)
            else:
                yield from self._dump("-", a, alo, ahi)
        elif blo < bhi:
            yield from self._dump("+", b, blo, bhi)

    def _qformat(self, aline, bline, atags, btags):
        """Both lines, with marks under what differs."""
        atags = _keep_original_ws(aline, atags).rstrip()
        btags = _keep_original_ws(bline, btags).rstrip()
        yield "- " + aline
        if atags:
            yield f"? {atags}\n"
        yield "+ " + bline
        if btags:
            yield f"? {btags}\n"


def IS_LINE_JUNK(line, pat=None):
    """Return True for ignorable line: if `line` is blank or contains a single '#'."""
    if pat is None:
        return line.strip() in ("", "#")
    return pat(line) is not None


# Formats.


def _format_range_unified(start, stop):
    beginning = start + 1
    length = stop - start
    if length == 1:
        return f"{beginning}"
    if not length:
        beginning -= 1
    return f"{beginning},{length}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Compare two sequences of lines; generate the delta as a unified diff, with n lines of context.

    lineterm ends the lines that this adds itself; it should be empty for lines without newlines.
    """
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f"--- {fromfile}{_dated(fromfiledate)}{lineterm}"
            yield f"+++ {tofile}{_dated(tofiledate)}{lineterm}"
        first, last = group[0], group[-1]
        yield (
            f"@@ -{_format_range_unified(first[1], last[2])} +{_format_range_unified(first[3], last[4])} @@{lineterm}"
        )
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag in ("replace", "delete"):
                for line in a[i1:i2]:
                    yield "-" + line
            if tag in ("replace", "insert"):
                for line in b[j1:j2]:
                    yield "+" + line


def _dated(date):
    return f"\t{date}" if date else ""


def _format_range_context(start, stop):
    beginning = start + 1
    length = stop - start
    if not length:
        beginning -= 1
    if length <= 1:
        return f"{beginning}"
    return f"{beginning},{beginning + length - 1}"


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Compare two sequences of lines; generate the delta as a context diff, with n lines of context.

    lineterm ends the lines that this adds itself; it should be empty for lines without newlines.
    """
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    prefixes = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f"*** {fromfile}{_dated(fromfiledate)}{lineterm}"
            yield f"--- {tofile}{_dated(tofiledate)}{lineterm}"
        first, last = group[0], group[-1]
        yield "***************" + lineterm
        yield f"*** {_format_range_context(first[1], last[2])} ****{lineterm}"
        if any([tag in ("replace", "delete") for tag, _, _, _, _ in group]):
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield prefixes[tag] + line
        yield f"--- {_format_range_context(first[3], last[4])} ----{lineterm}"
        if any([tag in ("replace", "insert") for tag, _, _, _, _ in group]):
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield prefixes[tag] + line


def _check_types(a, b, *args):
    """Bytes would give nonsense; what is wrong is known before the first line."""
    if a and not isinstance(a[0], str):
        raise TypeError(f"lines to compare must be str, not {type(a[0]).__name__} ({a[0]!r})")
    if b and not isinstance(b[0], str):
        raise TypeError(f"lines to compare must be str, not {type(b[0]).__name__} ({b[0]!r})")
    if isinstance(a, str):
        raise TypeError("input must be a sequence of strings, not str")
    if isinstance(b, str):
        raise TypeError("input must be a sequence of strings, not str")
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError(f"all arguments must be str, not: {arg!r}")


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """Compare `a` and `b`, two sequences of lines represented as bytes rather than str, with dfunc: unified_diff or
    context_diff.  This works whatever the encoding of the lines, and if it is unknown."""

    def decode(text):
        try:
            return text.decode("ascii", "surrogateescape")
        except AttributeError as err:
            message = f"all arguments must be bytes, not {type(text).__name__} ({text!r})"
            raise TypeError(message) from err

    a = [*map(decode, a)]
    b = [*map(decode, b)]
    names = [decode(text) for text in (fromfile, tofile, fromfiledate, tofiledate)]
    for line in dfunc(a, b, *names, n, decode(lineterm)):
        yield line.encode("ascii", "surrogateescape")


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """Compare `a` and `b` (lists of strings); return a `Differ`-style delta.

    linejunk and charjunk are filters, or None: functions that say whether a line, a character is junk.
    """
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """Generate one of the two sequences that generated a delta: 1 or 2 says which."""
    try:
        tag = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}") from None
    for line in delta:
        if line[:2] in ("  ", tag):
            yield line[2:]
