g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [KeyError(2), ValueError(3)])])
print(g.split(ValueError), g.subgroup(KeyError), g.subgroup(OSError), g.split((KeyError, ValueError))[1], g.subgroup(lambda e: isinstance(e, ValueError) and e.args[0] > 1))
try:
    g.split(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    g.subgroup("x")
except Exception as error:
    print(type(error).__name__, error)
