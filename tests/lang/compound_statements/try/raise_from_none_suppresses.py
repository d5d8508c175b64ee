try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("bad") from None
except ValueError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)
