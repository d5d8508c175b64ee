"""Assertions say what they have found, sequences with the first difference and a comparison."""
import unittest


class Silent(unittest.TestCase):
    def runTest(self):
        pass


case = Silent()


def show(name, *args, **kwargs):
    try:
        getattr(case, name)(*args, **kwargs)
    except (AssertionError, TypeError) as error:
        print(f"{name}: {type(error).__name__}: {error}")
    else:
        print(f"{name}: passes")


show("assertEqual", 1, 2)
show("assertEqual", 1, 1.0)
show("assertEqual", 1, 2, "numbers")
show("assertEqual", [1, 2, 3], [1, 2, 4, 5])
show("assertEqual", (1,), ())
show("assertEqual", "one\ntwo\n", "one\nthree\n")
show("assertEqual", {"a": 1}, {"a": 2})
show("assertEqual", {1, 2}, {2, 3})
show("assertEqual", "x" * 100, "x" * 99 + "y")
show("assertEqual", list(range(300)), list(range(299)))
show("assertNotEqual", "a", "a")
show("assertTrue", [])
show("assertFalse", "text", "should be empty")
show("assertIs", [], [])
show("assertIsNot", None, None)
show("assertIsNone", 0)
show("assertIsNotNone", None)
show("assertIn", "x", {"y": 1})
show("assertNotIn", 1, (1, 2))
show("assertIsInstance", 1, str)
show("assertNotIsInstance", 1, int)
show("assertAlmostEqual", 1.0, 1.001)
show("assertAlmostEqual", 1.0, 1.001, places=2)
show("assertAlmostEqual", 1.0, 1.5, delta=0.25)
show("assertNotAlmostEqual", 1.0, 1.00000001)
show("assertAlmostEqual", 1, 2, places=1, delta=1)
show("assertLess", 2, 1)
show("assertLessEqual", 2, 1)
show("assertGreater", 1, 2)
show("assertGreaterEqual", 1, 2)
show("assertRegex", "some words", r"\d+")
show("assertNotRegex", "12 words", r"\d+")
show("assertCountEqual", [1, 2, 2], [2, 1, 1])
show("assertCountEqual", [[1], [2]], [[2], [1]])
show("assertSequenceEqual", [1, 2], (1, 2))
show("assertListEqual", [1], (1,))
show("assertDictEqual", {}, [])
show("assertMultiLineEqual", "a", 1)
show("assertSetEqual", {1}, [1])
show("assertRaises", ValueError, int, "1")
show("assertRaises", (ValueError, KeyError), len, "1")
show("assertRaises", int, len)
show("fail", "given up")
