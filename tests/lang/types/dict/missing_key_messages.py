d = {"a": 1}
try:
    d["b"]
except Exception as e:
    print(type(e).__name__, e)
try:
    d[5]
except Exception as e:
    print(type(e).__name__, e)
try:
    d[(1, 2)]
except Exception as e:
    print(type(e).__name__, e)
try:
    d[None]
except Exception as e:
    print(type(e).__name__, e)
try:
    d["it's"]
except Exception as e:
    print(type(e).__name__, e)
try:
    del d["zz"]
except Exception as e:
    print(type(e).__name__, e)
try:
    d.pop("q")
except Exception as e:
    print(type(e).__name__, e)
try:
    {}.popitem()
except Exception as e:
    print(type(e).__name__, e)
