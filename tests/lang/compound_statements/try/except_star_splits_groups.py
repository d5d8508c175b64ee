try:
    raise ExceptionGroup("g", [ValueError(1), KeyError("k"), ValueError(2), OSError("o")])
except* ValueError as g:
    print("values", g.exceptions)
except* (KeyError, OSError) as g:
    print("others", g.exceptions)
