for args in ((2, "m"), (13, "m"), (17, "m"), (20, "m"), (21, "m"), (32, "m"), (110, "m"), (111, "m"), (99999, "m"), (2,), (2, "m", "f"), (2, "m", "f", None, "g")):
    e = OSError(*args)
    print(type(e).__name__, e.errno, e.strerror, e.filename, e.filename2, str(e), e.args)
