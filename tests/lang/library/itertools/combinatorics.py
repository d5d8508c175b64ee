def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


from itertools import product, permutations, combinations, combinations_with_replacement
print(list(product("ab", [1, 2])), list(product("ab", repeat=2))[:3], list(product()), list(permutations("abc", 2)), list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 2)), list(combinations("ab", 3)), len(list(permutations(range(5)))))
show(lambda: permutations("ab", -1))
show(lambda: combinations("ab", "x"))
