try:
    [1 // x for x in (2, 1, 0)]
except Exception as error:
    print(type(error).__name__, error)
try:
    {x: [] for x in [[]]}
except Exception as error:
    print(type(error).__name__, error)
try:
    {[] for x in "a"}
except Exception as error:
    print(type(error).__name__, error)
try:
    [x.foo for x in "a"]
except Exception as error:
    print(type(error).__name__, error)
