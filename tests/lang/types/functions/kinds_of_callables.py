KINDS = {
    "builtin_function_or_method": [len, [].append, dict.fromkeys],
    "wrapper_descriptor": [int.__add__, object.__init__, str.__len__],
    "method-wrapper": [(1).__add__, "".__len__],
    "method_descriptor": [str.join, list.append],
    "classmethod_descriptor": [dict.__dict__["fromkeys"], bytes.__dict__["fromhex"]],
    "getset_descriptor": [type.__dict__["__doc__"], int.__dict__["real"]],
}
for name, values in KINDS.items():
    for value in values:
        print(name, type(value).__name__ == name, value.__name__, value.__qualname__)
        if not name.startswith(("builtin", "method-")):
            print(repr(value), value.__objclass__)
    print(callable(values[0]), hasattr(values[0], "__get__"))
    try:
        type(values[0])()
    except TypeError as error:
        print(error)

method_wrapper = (1).__add__
print(method_wrapper.__self__, [].append.__self__, len.__self__.__name__, dict.fromkeys.__self__)
print(int.__add__(1, 2), (1).__add__(2), str.join(",", "ab"), dict.__dict__["fromkeys"].__get__(None, dict)("ab"))
print((1).__add__ == (1).__add__, (1).__add__ == (2).__add__, "x".join == "x".join, [].append == [].append)
for wrong in [
    lambda: int.__add__("a", 1),
    lambda: int.__add__(),
    lambda: str.join(1, "a"),
    lambda: str.join(),
    lambda: dict.__dict__["fromkeys"].__get__(None, int),
    lambda: type.__dict__["__doc__"].__get__(1),
    lambda: int.__dict__["real"].__set__(1, 2),
    lambda: (1).__add__(1, 2),
]:
    try:
        print(wrong())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(type(...).__name__ == "ellipsis", ..., Ellipsis is ..., type(...)() is ..., (...).__reduce__(), bool(...))
try:
    type(...)(1)
except TypeError as error:
    print(error)
