def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


from functools import reduce, partial
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(max, [3, 1], 10), reduce(lambda a, b: a, [], "init"))
show(lambda: reduce(lambda a, b: a, []))
p = partial(int, base=2)
print(p("101"), p.func, p.args, p.keywords, partial(pow, 2)(5), partial(p, base=8)("17"), partial(partial(max, 1), 2).args)
