try:
    try:
        try:
            raise KeyError("one")
        except KeyError:
            raise ValueError("two")
    except ValueError:
        raise TypeError("three")
except TypeError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__), e.__context__.__context__.__context__)
