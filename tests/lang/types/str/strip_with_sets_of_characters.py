for chars in (None, "", "ab", "x", " ", "ba日"):
    print(repr(chars), repr("abxxba".strip(chars)), repr("  a b ".lstrip(chars)), repr("日ab日".rstrip(chars)))
