class C:
    __add__ = None
    __lt__ = None
    __iter__ = None
    __hash__ = None
    __len__ = None
try:
    C() + 1
except Exception as e:
    print(type(e).__name__, e)
try:
    C() < 1
except Exception as e:
    print(type(e).__name__, e)
try:
    iter(C())
except Exception as e:
    print(type(e).__name__, e)
try:
    hash(C())
except Exception as e:
    print(type(e).__name__, e)
try:
    len(C())
except Exception as e:
    print(type(e).__name__, e)
try:
    bool(C())
except Exception as e:
    print(type(e).__name__, e)
