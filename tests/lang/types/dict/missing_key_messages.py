d = {"a": 1}
try:
    d["b"]
except Exception as error:
    print(type(error).__name__, error)
try:
    d[5]
except Exception as error:
    print(type(error).__name__, error)
try:
    d[(1, 2)]
except Exception as error:
    print(type(error).__name__, error)
try:
    d[None]
except Exception as error:
    print(type(error).__name__, error)
try:
    d["it's"]
except Exception as error:
    print(type(error).__name__, error)
try:
    del d["zz"]
except Exception as error:
    print(type(error).__name__, error)
try:
    d.pop("q")
except Exception as error:
    print(type(error).__name__, error)
try:
    {}.popitem()
except Exception as error:
    print(type(error).__name__, error)
