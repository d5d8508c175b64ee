class NotIterable:
    pass
class Hint:
    def __iter__(self): return iter([7])
    def __length_hint__(self): raise ValueError("hint")
def attempt(key, value):
    items = [1, 2, 3]
    try:
        items[key] = value
        print(items)
    except Exception as error:
        print(type(error).__name__, error)
attempt(slice(0, 1), 5)
attempt(slice(0, 3, 2), 5)
attempt(slice(0, 1), NotIterable())
attempt(slice("a"), 5)
attempt(slice(0, 2), Hint())
attempt(slice(0, 2), (x for x in "ab"))
class Later(list):
    pass
for a, b in (([(1, 2)], Later([1])), ((1, "a"), Later((1,))), ([1], Later(["a"]))):
    try:
        print(a < b)
    except TypeError as error:
        print(error)
