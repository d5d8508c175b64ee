def src():
    print("source evaluated")
    return [1, 2]
g = (x for x in src())
print("before")
print(list(g))
try:
    (x for x in 5)
except Exception as error:
    print(type(error).__name__, error)
try:
    (x for x in missing_name)
except Exception as error:
    print(type(error).__name__, error)
g = (y for x in [1] for y in 5)
try:
    list(g)
except Exception as error:
    print(type(error).__name__, error)
