try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("bad") from z
except ValueError as e:
    print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
