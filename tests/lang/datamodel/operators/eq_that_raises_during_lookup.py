class K:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError("eq failed")
d = {K(): 1}
try:
    d[K()]
except Exception as error:
    print(type(error).__name__, error)
try:
    d[K()] = 2
except Exception as error:
    print(type(error).__name__, error)
try:
    K() in d
except Exception as error:
    print(type(error).__name__, error)
try:
    {K(), K()}
except Exception as error:
    print(type(error).__name__, error)
try:
    [K()].index(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    K() in [5]
except Exception as error:
    print(type(error).__name__, error)
try:
    (K(),) == (5,)
except Exception as error:
    print(type(error).__name__, error)
print(len(d))
