for e in (KeyError("k"), ValueError("v")):
    try:
        raise e
    except KeyError, ValueError:
        print("caught", repr(e))
