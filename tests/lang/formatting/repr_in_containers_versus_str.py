print("%s %r %s" % ("a'b", "a'b", ["a'b"]), "{} {!r} {}".format("\n", "\n", ["\n"]), str(["é"]), repr("é"), f"{['x']!s}")
