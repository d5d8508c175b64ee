for s in ("a", "it's", 'say "hi"', "both ' and \"", "tab\tnl\n\r", "back\\slash", "nul\0bell\a", "é", "\x7f\x80\xa0\xad", "\u2028", "日本", "\U0001f600", "\ud800", "\ue000", "\u200b", "\U000e0001"):
    print(repr(s), len(s))
