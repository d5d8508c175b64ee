def src():
    print("source evaluated")
    return [1, 2]
g = (x for x in src())
print("before")
print(list(g))
try:
    (x for x in 5)
except Exception as e:
    print(type(e).__name__, e)
try:
    (x for x in missing_name)
except Exception as e:
    print(type(e).__name__, e)
g = (y for x in [1] for y in 5)
try:
    list(g)
except Exception as e:
    print(type(e).__name__, e)
