for s in ("hello World", "ÀÉÎ", "straße", "ǆ", "ﬁ", "İstanbul", "ıI", "ΑΣ", "ὈΔΥΣΣΕΎΣ", "they're bill's", "1st x2y", "ŉ"):
    print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
