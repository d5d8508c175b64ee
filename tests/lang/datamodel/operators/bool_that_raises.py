class B:
    def __bool__(self): raise ValueError("no truth")
try:
    bool(B())
except Exception as e:
    print(type(e).__name__, e)
try:
    not B()
except Exception as e:
    print(type(e).__name__, e)
try:
    B() and 1
except Exception as e:
    print(type(e).__name__, e)
try:
    1 if B() else 0
except Exception as e:
    print(type(e).__name__, e)
try:
    any([B()])
except Exception as e:
    print(type(e).__name__, e)
try:
    list(filter(None, [B()]))
except Exception as e:
    print(type(e).__name__, e)
try:
    while B(): pass
except ValueError as e:
    print(e)
