def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


import re
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub(r"\d", lambda m: str(int(m[0]) * 2), "a1b2"), re.sub("a", "b", "aaa", count=2), re.subn("a", "x", "banana"), re.sub(r"(?P<n>x)", r"[\g<n>\g<1>\g<0>]", "axa"), re.sub("", "-", "abc"), re.sub(r"x*", "-", "abxd"), re.escape("a.b*c [d]"), re.sub(r"\b", "|", "ab cd"))
show(lambda: re.sub("a", r"\2", "a"))
show(lambda: re.sub("(a)", r"\g<9>", "a"))
show(lambda: re.sub("a", r"\q", "a"))
