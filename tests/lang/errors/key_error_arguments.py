for key in ("a", 1, (1, 2), None, 1.5, frozenset(), b"x"):
    try:
        {}[key]
    except KeyError as e:
        print(e, e.args == (key,))
try:
    {}.pop("x")
except Exception as error:
    print(type(error).__name__, error)
try:
    {}.popitem()
except Exception as error:
    print(type(error).__name__, error)
try:
    set().pop()
except Exception as error:
    print(type(error).__name__, error)
try:
    {1}.remove(2)
except Exception as error:
    print(type(error).__name__, error)
try:
    {1}.remove((1, 2))
except Exception as error:
    print(type(error).__name__, error)
try:
    del {}["x"]
except Exception as error:
    print(type(error).__name__, error)
