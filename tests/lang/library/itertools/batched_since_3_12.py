def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


from itertools import batched
print(list(batched("abcdefg", 3)), list(batched([], 2)))
show(lambda: batched("ab", 0))
try:
    list(batched("abc", 2, strict=True))
except Exception as error:
    print(type(error).__name__, error)
