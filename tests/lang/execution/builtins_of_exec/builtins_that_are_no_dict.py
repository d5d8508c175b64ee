import types


def show(source, namespace):
    try:
        exec(source, namespace)
        print(repr(source), namespace.get("r"))
    except Exception as error:
        print(repr(source), type(error).__name__, error)


class Answers(dict):
    def __getitem__(self, key):
        return "got " + key


class Missing(dict):
    def __missing__(self, key):
        return "missing " + key


in_function = "def f(): return sup\nr = f()"
for builtins in {"sup": 3}, types.MappingProxyType({"sup": 4}), Answers(), Missing(), {}, None, 123:
    for source in "r = sup", in_function, "import math", "class A: pass", "r = [sup for i in (1,)]":
        if isinstance(builtins, Answers) and source[0] in "ic":
            continue
        show(source, {"__builtins__": builtins, "__name__": "m"})
show("r = sup", Missing())
show(in_function, Missing())
for text in "1 + 1", "abs", "(lambda: abs)()":
    try:
        print(eval(text, {"__builtins__": None}))
    except TypeError as error:
        print(error)
