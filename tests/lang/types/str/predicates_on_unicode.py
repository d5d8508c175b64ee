for s in ("é", "²", "½", "٣", "Ⅷ", "一", "ǅ", "ª", "ß", "\u00a0", "\u200b", "😀", "\u0301", "Ⓐ", "ℵ", "_é", "²x", "\u2028"):
    print(ascii(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isidentifier(), s.isprintable())
