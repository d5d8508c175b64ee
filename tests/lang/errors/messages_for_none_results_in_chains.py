def find(x): return None
try:
    find(1).name
except Exception as error:
    print(type(error).__name__, error)
try:
    find(1)["x"]
except Exception as error:
    print(type(error).__name__, error)
try:
    find(1) + 1
except Exception as error:
    print(type(error).__name__, error)
try:
    for x in find(1): pass
except Exception as error:
    print(type(error).__name__, error)
try:
    a, b = find(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    len(find(1))
except Exception as error:
    print(type(error).__name__, error)
try:
    find(1)()
except Exception as error:
    print(type(error).__name__, error)
try:
    [].sort().reverse()
except Exception as error:
    print(type(error).__name__, error)
try:
    {}.update({}).get("x")
except Exception as error:
    print(type(error).__name__, error)
try:
    "x" in find(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    find(1) < 1
except Exception as error:
    print(type(error).__name__, error)
try:
    with find(1): pass
except Exception as error:
    print(type(error).__name__, error)
try:
    "".join(find(1))
except Exception as error:
    print(type(error).__name__, error)
try:
    int(find(1))
except Exception as error:
    print(type(error).__name__, error)
try:
    -find(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    find(1).x = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    find(1)[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    del find(1)[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    print(*find(1))
except Exception as error:
    print(type(error).__name__, error)
try:
    print(**find(1))
except Exception as error:
    print(type(error).__name__, error)
