class A:
    def __init__(self, *args):
        self.count = len(args)

    def total(self, *args, **names):
        return self.count + len(args) + len(names)

    def __call__(self, *args):
        return len(args)


class B(dict):
    def __init__(self, *args):
        self.args = args


class C(tuple):
    def __new__(cls, *args):
        return super().__new__(cls, args)

    def __init__(self, *args):
        self.last = args[-1]


for count in (30, 31, 32, 33, 200, 254, 255, 256, 300, 5000):
    numbers = range(count)
    a = A(*numbers)
    print(count, type(a).__name__, a.count, a.total(*numbers), a(*numbers), A.total(a, *numbers, **{f"n{n}": n for n in numbers}))
    b = B(*numbers)
    c = C(*numbers)
    print(type(b).__name__, sum(b.args), type(c).__name__, len(c), c.last)
    print(max(*numbers), [len((lambda *args: args)(*numbers)) for _ in range(2)], len("{}".format(*numbers)))
    try:
        A().total.__func__(*numbers, missing=1).count
    except AttributeError as error:
        print(error)
    try:
        dict.fromkeys(*numbers)
    except TypeError as error:
        print(error)
