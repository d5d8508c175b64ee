print(getattr([], "append")is None, getattr("abc", "upper")(), getattr(5, "real"), hasattr(5, "nope"), hasattr(int, "from_bytes"), getattr(len, "__name__"))
try:
    getattr([], "nope")
except Exception as error:
    print(type(error).__name__, error)
try:
    setattr([], "x", 1)
except Exception as error:
    print(type(error).__name__, error)
try:
    delattr("a", "upper")
except Exception as error:
    print(type(error).__name__, error)
