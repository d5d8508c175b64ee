try:
    raise ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [ValueError(2), KeyError(3)])])
except* KeyError as g:
    print(repr(g))
except* ValueError as g:
    print(repr(g))
