for s in ("+", "-", " ", "+5", " 05", "+05", "-d", "+x", " b", "+,", "+.1f", " e"):
    print(repr(format(42, s)), repr(format(-42, s)), repr(format(0, s)))
