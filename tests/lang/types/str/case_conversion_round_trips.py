for s in ("straße", "ΑΣΣ", "ﬀ", "İ", "ı", "ŉ", "ß", "Ω", "Ǆ", "𐐀"):
    print(s, s.upper(), s.lower(), s.upper().lower() == s.lower(), s.casefold(), s.title(), s.swapcase(), len(s.upper()))
