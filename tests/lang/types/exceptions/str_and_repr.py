for e in (ValueError(), ValueError("a"), ValueError("a", 1), ValueError(5), ValueError(None), KeyError("k"), KeyError(), KeyError(1, 2), ValueError(""), Exception("it's"), OSError(2, "msg"), OSError(2, "msg", "file"), OSError("one"), UnicodeError("u"), StopIteration(3), SystemExit(1), AssertionError((1, 2)), ValueError(("t",))):
    print(str(e), "|", repr(e), "|", e.args)
