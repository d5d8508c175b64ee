x = [1, 2]
print([x for x in x], [x for x in [x, x]])
def f():
    x = [5]
    return [x for x in x]
print(f())
