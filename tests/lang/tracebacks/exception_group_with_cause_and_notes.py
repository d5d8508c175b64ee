try:
    1 / 0
except ZeroDivisionError as e:
    g = ExceptionGroup("g", [ValueError("v")])
    g.add_note("a note on the group")
    g.exceptions[0].add_note("a note inside")
    raise g from e
