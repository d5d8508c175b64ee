for s in ("1", "1.5", ".5", "5.", "1e3", "1E-3", " 1.5 ", "1_000.5", "inf", "-Infinity", "+nan", "iNf", "1e400", "-1e400", "1e-400", "٣.٥", "0x10"):
    try:
        print(repr(s), float(s))
    except Exception as error:
        print(type(error).__name__, error)
