kinds = (KeyError, IndexError)
kinds += (TypeError,)
for e in (KeyError("k"), IndexError("i"), TypeError("t")):
    try:
        raise e
    except kinds as c:
        print(type(c).__name__)
