try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        print("handled")
except ExceptionGroup as e:
    print(repr(e), e.exceptions)
