try:
    try:
        raise KeyError("k")
    finally:
        raise ValueError("v")
except ValueError as e:
    print(repr(e.__context__))
