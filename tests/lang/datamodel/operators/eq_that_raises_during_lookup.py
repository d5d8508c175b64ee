class K:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError("eq failed")
d = {K(): 1}
try:
    d[K()]
except Exception as e:
    print(type(e).__name__, e)
try:
    d[K()] = 2
except Exception as e:
    print(type(e).__name__, e)
try:
    K() in d
except Exception as e:
    print(type(e).__name__, e)
try:
    {K(), K()}
except Exception as e:
    print(type(e).__name__, e)
try:
    [K()].index(5)
except Exception as e:
    print(type(e).__name__, e)
try:
    K() in [5]
except Exception as e:
    print(type(e).__name__, e)
try:
    (K(),) == (5,)
except Exception as e:
    print(type(e).__name__, e)
print(len(d))
