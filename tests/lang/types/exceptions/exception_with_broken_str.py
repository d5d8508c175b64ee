class E(Exception):
    def __str__(self): raise ValueError("broken str")
try:
    raise E("x")
except E as e:
    try:
        str(e)
    except Exception as e:
        print(type(e).__name__, e)
    print(repr(e))
