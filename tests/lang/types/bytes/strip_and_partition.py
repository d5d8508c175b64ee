def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(b"  a ".strip(), b"xxaxx".strip(b"x"), b"xxaxx".lstrip(b"x"), b"xxaxx".rstrip(b"x"), b"a=b=c".partition(b"="), b"a=b=c".rpartition(b"="), b"pre_x".removeprefix(b"pre_"), b"x.py".removesuffix(b".py"))
show(lambda: b"a".strip("a"))
show(lambda: b"a".partition(b""))
