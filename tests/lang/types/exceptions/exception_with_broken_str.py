class E(Exception):
    def __str__(self): raise ValueError("broken str")
try:
    raise E("x")
except E as e:
    try:
        str(e)
    except Exception as error:
        print(type(error).__name__, error)
    print(repr(e))
