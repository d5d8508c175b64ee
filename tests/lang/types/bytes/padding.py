def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(b"a".center(5), b"a".center(5, b"*"), b"a".ljust(3, b"-"), b"a".rjust(3), b"7".zfill(3), b"-7".zfill(4), b"a\tb".expandtabs(4))
show(lambda: b"a".center(5, "x"))
show(lambda: b"a".center(5, b"xx"))
