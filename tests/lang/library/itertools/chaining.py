def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


from itertools import chain, zip_longest
print(list(chain("ab", [1], ())), list(chain.from_iterable(["ab", "c"])), list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest()), list(chain()))
show(lambda: list(chain(1)))
show(lambda: list(chain([1], 2)))
show(lambda: zip_longest("a", foo=1))
