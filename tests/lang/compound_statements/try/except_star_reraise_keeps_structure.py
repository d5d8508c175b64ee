try:
    try:
        raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [KeyError(2)])])
    except* ValueError:
        raise
except ExceptionGroup as e:
    print(repr(e))
