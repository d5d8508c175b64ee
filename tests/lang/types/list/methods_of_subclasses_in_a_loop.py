class Stack(list):
    def push(self, x):
        self.append(x)

    def top(self):
        return self[-1]


class Names(dict):
    def __init__(self, *args):
        super().__init__(*args)
        self.count = 0

    def add(self, name):
        self.count += 1
        self[name] = self.get(name, 0) + 1


class Problem(Exception):
    def text(self):
        return "problem " + str(self)


def use(s):
    for i in range(4):
        s.push(i)
    return s.top(), len(s), s.count(1)


a, b = Stack(), Stack()
print(use(a), use(b), use(a))
a.push = lambda x: print("own push", x)
print(use(a), use(b))
del a.push
print(use(a))
Stack.top = lambda self: "changed"
print(use(a), use(b))


class Other(list):
    push = list.append
    top = staticmethod(lambda: "static")


print(use(Other()), use(b))
names = Names()
for text in "abca":
    names.add(text)
print(names, names.count, [p.text() for p in (Problem("x"), Problem(1, 2))])
names.add = lambda name: "mine"
print(names.add("z"), names)


def caller(things):
    return [thing.copy() for thing in things]


print(caller([[1], Stack([2]), {3: 4}, Names({5: 6}), {7}]))


class Plain:
    def kind(self):
        return "method"


class Bound(list):
    kind = classmethod(lambda cls: cls.__name__)


class Computed(list):
    kind = property(lambda self: lambda: "property")


def kinds(*things):
    return [thing.kind() for thing in things]


plain, of_class, computed = Plain(), Bound(), Computed()
print(kinds(plain, plain, of_class, plain, computed, plain, computed, of_class, plain))


class Counted:
    def copy(self):
        return "copied"


class Hidden(list):
    copy = classmethod(lambda cls: "hidden")


print([thing.copy() for thing in ([1], [2], Hidden(), [3], Counted(), Hidden(), Counted(), [4])])
