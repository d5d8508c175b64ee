class Button:
    handlers = {}
    parse = int
    make = dict

    def __init__(self, callback):
        self.callback = callback

    @property
    def doubled(self):
        return self.callback(1) * 2

    @property
    def with_default(self, extra=5):
        return self.callback(extra)

    @property
    def failing(self):
        raise ValueError("no value")

    @property
    def missing(self):
        return self.nothing


class Soft(Button):
    def __getattr__(self, name):
        return f"<{name}>"


buttons = [Button(lambda x: x + 1), Soft(str), Soft(abs)]
for round in range(3):
    for b in buttons:
        print(b.callback(-3), b.doubled, b.with_default, b.parse("12"), b.make(a=1))
        for name in ("failing", "missing"):
            try:
                print(getattr(b, name), b.missing)
            except Exception as error:
                print(type(error).__name__, error)
    buttons[0].parse = lambda text: text + "!"
del buttons[0].parse, buttons[1].callback
print(buttons[0].parse("7"), buttons[1].callback)
try:
    buttons[1].callback(3)
except TypeError as error:
    print(error)


class Deep:
    def __init__(self, inner):
        self.inner = inner

    @property
    def depth(self):
        return 1 + (self.inner.depth if self.inner else 0)


d = None
for _ in range(150):
    d = Deep(d)
print(d.depth)
for _ in range(2000):
    d = Deep(d)
try:
    d.depth
except RecursionError as error:
    print(error)
