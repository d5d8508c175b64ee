"""The assertions of a test case about values."""

import difflib
import pprint
import re

from unittest.util import (
    _common_shorten_repr,
    _count_diff_all_purpose,
    _count_diff_hashable,
    safe_repr,
)

__unittest = True

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


def _lines_compared(first, second):
    """What differs between the printed forms of two values, line by line."""
    return "\n" + "\n".join(
        difflib.ndiff(pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines())
    )


def _owner_shown(obj):
    """How a message calls the owner of an attribute."""
    import types

    if isinstance(obj, types.ModuleType):
        return f"module {obj.__name__!r}"
    if isinstance(obj, type):
        return f"type object {obj.__name__!r}"
    return f"{type(obj).__name__!r} object"


class _Assertions:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8

    # Longer texts are not compared line by line: that takes too long.
    _diffThreshold = 2**16

    def _formatMessage(self, msg, standardMsg):
        """The message of a failure: the standard one, with 'msg' behind it or in its place."""
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        return f"{standardMsg} : {msg}"

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    def _failed(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def fail(self, msg=None):
        """Fail immediately, with the given message."""
        raise self.failureException(msg)

    # Truth and identity.

    def assertFalse(self, expr, msg=None):
        """Check that the expression is false."""
        if expr:
            self._failed(msg, f"{safe_repr(expr)} is not false")

    def assertTrue(self, expr, msg=None):
        """Check that the expression is true."""
        if not expr:
            self._failed(msg, f"{safe_repr(expr)} is not true")

    def assertIs(self, expr1, expr2, msg=None):
        """Just like assertTrue(a is b), but with a nicer default message."""
        if expr1 is not expr2:
            self._failed(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        """Just like assertTrue(a is not b), but with a nicer default message."""
        if expr1 is expr2:
            self._failed(msg, f"unexpectedly identical: {safe_repr(expr1)}")

    def assertIsNone(self, obj, msg=None):
        """Same as assertTrue(obj is None), with a nicer default message."""
        if obj is not None:
            self._failed(msg, f"{safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        """The opposite of assertIsNone."""
        if obj is None:
            self._failed(msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        """Just like assertTrue(a in b), but with a nicer default message."""
        if member not in container:
            self._failed(msg, f"{safe_repr(member)} not found in {safe_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        """Just like assertTrue(a not in b), but with a nicer default message."""
        if member in container:
            self._failed(
                msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}"
            )

    # Types and attributes.

    def assertIsInstance(self, obj, cls, msg=None):
        """Same as assertTrue(isinstance(obj, cls)), with a nicer default message."""
        if not isinstance(obj, cls):
            wanted = f"any of {cls!r}" if isinstance(cls, tuple) else repr(cls)
            self._failed(msg, f"{safe_repr(obj)} is not an instance of {wanted}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        """The opposite of assertIsInstance."""
        if isinstance(obj, cls):
            found = cls
            if isinstance(cls, tuple):
                found = next(one for one in cls if isinstance(obj, one))
            self._failed(msg, f"{safe_repr(obj)} is an instance of {found!r}")

    def assertIsSubclass(self, cls, superclass, msg=None):
        """Check that 'cls' is a subclass of 'superclass'."""
        try:
            if issubclass(cls, superclass):
                return
        except TypeError:
            if not isinstance(cls, type):
                self._failed(msg, f"{cls!r} is not a class")
            raise
        wanted = f"any of {superclass!r}" if isinstance(superclass, tuple) else repr(superclass)
        self._failed(msg, f"{cls!r} is not a subclass of {wanted}")

    def assertNotIsSubclass(self, cls, superclass, msg=None):
        """The opposite of assertIsSubclass."""
        try:
            if not issubclass(cls, superclass):
                return
        except TypeError:
            if not isinstance(cls, type):
                self._failed(msg, f"{cls!r} is not a class")
            raise
        found = superclass
        if isinstance(superclass, tuple):
            found = next(one for one in superclass if issubclass(cls, one))
        self._failed(msg, f"{cls!r} is a subclass of {found!r}")

    def assertHasAttr(self, obj, name, msg=None):
        """Check that 'obj' has the attribute."""
        if not hasattr(obj, name):
            self._failed(msg, f"{_owner_shown(obj)} has no attribute {name!r}")

    def assertNotHasAttr(self, obj, name, msg=None):
        """Check that 'obj' does not have the attribute."""
        if hasattr(obj, name):
            self._failed(msg, f"{_owner_shown(obj)} has unexpected attribute {name!r}")

    # Equality and order.

    def assertEqual(self, first, second, msg=None):
        """Fail unless the two objects are equal as determined by the == operator.

        Values of the same type are compared by the function for it, which shows what differs.
        """
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            found = self._type_equality_funcs.get(type(first))
            if isinstance(found, str):
                found = getattr(self, found)
            if found is not None:
                return found
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._failed(msg, "{} != {}".format(*_common_shorten_repr(first, second)))

    def assertNotEqual(self, first, second, msg=None):
        """Fail if the two objects are equal as determined by the != operator."""
        if not first != second:
            self._failed(msg, f"{safe_repr(first)} == {safe_repr(second)}")

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fail unless the difference, rounded to 'places' (7), is zero, or it is within 'delta'."""
        if first == second:
            return
        near, difference, how = _nearness(first, second, places, delta)
        if not near:
            self._failed(
                msg,
                f"{safe_repr(first)} != {safe_repr(second)} within {how} "
                f"({safe_repr(difference)} difference)",
            )

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fail if the difference rounds to zero at 'places' (default 7), or is within 'delta'."""
        near, difference, how = _nearness(first, second, places, delta)
        if first != second and not near:
            return
        text = f"{safe_repr(first)} == {safe_repr(second)} within {how}"
        if delta is not None:
            text += f" ({safe_repr(difference)} difference)"
        self._failed(msg, text)

    def assertLess(self, a, b, msg=None):
        """Just like assertTrue(a < b), but with a nicer default message."""
        if not a < b:
            self._failed(msg, f"{safe_repr(a)} not less than {safe_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        """Just like assertTrue(a <= b), but with a nicer default message."""
        if not a <= b:
            self._failed(msg, f"{safe_repr(a)} not less than or equal to {safe_repr(b)}")

    def assertGreater(self, a, b, msg=None):
        """Just like assertTrue(a > b), but with a nicer default message."""
        if not a > b:
            self._failed(msg, f"{safe_repr(a)} not greater than {safe_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        """Just like assertTrue(a >= b), but with a nicer default message."""
        if not a >= b:
            self._failed(msg, f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}")

    # Containers.

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Fail unless the sequences have equal items; with 'seq_type' both must be of that type."""
        name = "sequence"
        if seq_type is not None:
            name = seq_type.__name__
            for which, items in (("First", seq1), ("Second", seq2)):
                if not isinstance(items, seq_type):
                    raise self.failureException(
                        f"{which} sequence is not a {name}: {safe_repr(items)}"
                    )
        text = self._sequence_difference(seq1, seq2, name, seq_type)
        if text is None:
            return
        text = self._truncateMessage(text, _lines_compared(seq1, seq2))
        self.fail(self._formatMessage(msg, text))

    def _sequence_difference(self, seq1, seq2, name, seq_type):
        """Where two sequences differ first and which is longer; None if they do not differ."""
        lengths = []
        for which, items in (("First", seq1), ("Second", seq2)):
            try:
                lengths.append(len(items))
            except (TypeError, NotImplementedError):
                return f"{which} {name} has no length.    Non-sequence?"
        if seq1 == seq2:
            return None
        shown = _common_shorten_repr(seq1, seq2)
        text = "{}s differ: {} != {}\n".format(name.capitalize(), *shown)
        at = self._first_difference(seq1, seq2, min(lengths), name)
        if at is not None:
            text += at
        elif lengths[0] == lengths[1] and seq_type is None and type(seq1) is not type(seq2):
            # Sequences of different types are not equal, but all of their items are.
            return None
        if lengths[0] == lengths[1]:
            return text
        short, long = sorted(lengths)
        which, items = ("first", seq1) if lengths[0] == long else ("second", seq2)
        text += f"\n{which.capitalize()} {name} contains {long - short} additional elements.\n"
        try:
            text += f"First extra element {short}:\n{safe_repr(items[short])}\n"
        except (TypeError, IndexError, NotImplementedError):
            text += f"Unable to index element {short} of {which} {name}\n"
        return text

    def _first_difference(self, seq1, seq2, common, name):
        for index in range(common):
            found = []
            for which, items in (("first", seq1), ("second", seq2)):
                try:
                    found.append(items[index])
                except (TypeError, IndexError, NotImplementedError):
                    return f"\nUnable to index element {index} of {which} {name}\n"
            if found[0] != found[1]:
                shown = _common_shorten_repr(*found)
                return "\nFirst differing element {}:\n{}\n{}\n".format(index, *shown)
        return None

    def assertListEqual(self, list1, list2, msg=None):
        """A list-specific equality assertion."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """A tuple-specific equality assertion."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """A set-specific equality assertion, for everything with a method `difference`."""
        differences = []
        for which, ours, theirs in (("first", set1, set2), ("second", set2, set1)):
            try:
                differences.append(ours.difference(theirs))
            except TypeError as error:
                self.fail(f"invalid type when attempting set difference: {error}")
            except AttributeError as error:
                self.fail(f"{which} argument does not support set difference: {error}")
        if not differences[0] and not differences[1]:
            return
        lines = []
        for which, other, items in zip(("first", "second"), ("second", "first"), differences):
            if items:
                lines.append(f"Items in the {which} set but not the {other}:")
                lines.extend(repr(item) for item in items)
        self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        """A dict-specific equality assertion."""
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            text = "{} != {}".format(*_common_shorten_repr(d1, d2))
            text = self._truncateMessage(text, _lines_compared(d1, d2))
            self.fail(self._formatMessage(msg, text))

    def assertCountEqual(self, first, second, msg=None):
        """Fail unless two iterables have the same items equally often, in whatever order."""
        ours, theirs = list(first), list(second)
        try:
            rows = _count_diff_hashable(ours, theirs)
        except TypeError:
            rows = _count_diff_all_purpose(ours, theirs)
        if rows:
            lines = [f"First has {a}, Second has {b}:  {item!r}" for a, b, item in rows]
            text = self._truncateMessage("Element counts were not equal:\n", "\n".join(lines))
            self.fail(self._formatMessage(msg, text))

    # Texts.

    def assertMultiLineEqual(self, first, second, msg=None):
        """Assert that two multi-line strings are equal."""
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if max(len(first), len(second)) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        ours, theirs = first, second
        if not (first.endswith("\n") and second.endswith("\n")):
            # With one more, a line that is not ended differs from one that is.
            ours = first and first + "\n"
            theirs = second and second + "\n"
        diff = difflib.ndiff(ours.splitlines(keepends=True), theirs.splitlines(keepends=True))
        text = "{} != {}".format(*_common_shorten_repr(first, second))
        text = self._truncateMessage(text, "\n" + "".join(diff))
        self.fail(self._formatMessage(msg, text))

    def assertRegex(self, text, expected_regex, msg=None):
        """Fail the test unless the text matches the regular expression."""
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            pattern = expected_regex.pattern
            self._failed(msg, f"Regex didn't match: {pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """Fail the test if the text matches the regular expression."""
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            pattern = unexpected_regex.pattern
            self._failed(msg, f"Regex matched: {match[0]!r} matches {pattern!r} in {text!r}")

    def _tail_type_check(self, s, tails, msg):
        """Explain how text and tail do not fit together; returns if they do."""
        if not isinstance(tails, tuple):
            tails = (tails,)
        for tail in tails:
            if isinstance(tail, str) and not isinstance(s, str):
                self._failed(msg, f"Expected str, not {type(s).__name__}")
            if isinstance(tail, (bytes, bytearray)) and not isinstance(s, (bytes, bytearray)):
                self._failed(msg, f"Expected bytes, not {type(s).__name__}")

    def assertStartsWith(self, s, prefix, msg=None):
        """Fail unless the text starts with the prefix, or with one of a tuple of them."""
        self._assert_end(s, prefix, msg, "startswith", "start")

    def assertEndsWith(self, s, suffix, msg=None):
        """Fail unless the text ends with the suffix, or with one of a tuple of them."""
        self._assert_end(s, suffix, msg, "endswith", "end")

    def assertNotStartsWith(self, s, prefix, msg=None):
        """The opposite of assertStartsWith."""
        self._assert_not_end(s, prefix, msg, "startswith", "starts")

    def assertNotEndsWith(self, s, suffix, msg=None):
        """The opposite of assertEndsWith."""
        self._assert_not_end(s, suffix, msg, "endswith", "ends")

    def _assert_end(self, s, tails, msg, method, verb):
        try:
            if getattr(s, method)(tails):
                return
        except (AttributeError, TypeError):
            self._tail_type_check(s, tails, msg)
            raise
        wanted = f"any of {safe_repr(tails)}" if isinstance(tails, tuple) else safe_repr(tails)
        self._failed(msg, f"{safe_repr(s)} doesn't {verb} with {wanted}")

    def _assert_not_end(self, s, tails, msg, method, verb):
        try:
            if not getattr(s, method)(tails):
                return
        except (AttributeError, TypeError):
            self._tail_type_check(s, tails, msg)
            raise
        found = tails
        if isinstance(tails, tuple):
            found = next(tail for tail in tails if getattr(s, method)(tail))
        self._failed(msg, f"{safe_repr(s)} {verb} with {safe_repr(found)}")


def _nearness(first, second, places, delta):
    """Whether two numbers are near each other, their difference, and what near means."""
    if delta is not None and places is not None:
        raise TypeError("specify delta or places not both")
    difference = abs(first - second)
    if delta is not None:
        return difference <= delta, difference, f"{safe_repr(delta)} delta"
    if places is None:
        places = 7
    return round(difference, places) == 0, difference, f"{places!r} places"
