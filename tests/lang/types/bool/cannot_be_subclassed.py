try:
    type("B", (bool,), {})
except Exception as e:
    print(type(e).__name__, e)
try:
    bool(1, 2)
except Exception as e:
    print(type(e).__name__, e)
try:
    bool(x=1)
except Exception as e:
    print(type(e).__name__, e)
