"""The subject is what it was when the match began, whatever captures and guards do to the variable that it was read from."""


def captures(x):
    match x:
        case [x, y] as whole if y > 5:
            return "guarded", x, y, whole
        case [a, b]:
            return "plain", a, b, x
        case {"x": x, **rest}:
            return "mapping", x, rest
        case x:
            return "other", x


print(captures([1, 9]))
print(captures([1, 2]))
print(captures({"x": 1, "z": 3}))
print(captures(7))


def guards(x):
    match x:
        case 0 if (x := 1) and False:
            return "never"
        case 1:
            return "the new value"
        case 0:
            return "the old value", x


print(guards(0))


def in_a_loop(values):
    for value in values:
        match value:
            case (value, *rest) if rest:
                yield value, rest
            case _:
                yield "rejected", value


print(list(in_a_loop([(1, 2, 3), (4,), 5])))


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def fields(p):
    match p:
        case Point(p, y=0):
            return "on the axis", p
        case Point(x, p):
            return "elsewhere", x, p


print(fields(Point(3, 0)), fields(Point(3, 4)))
for source in ("{0: _, -0: _}", "{0: _, 0j: _}", "{1 + 0j: _, 1: _}", "{1: _, True: _}", "{1j: _, 0 + 1j: _}", "{2: _, 2.5: _}"):
    try:
        compile(f"match ...:\n    case {source}: pass", "keys", "exec")
        print(source, "is fine")
    except SyntaxError as error:
        print(source, error.msg.partition("(")[0])
