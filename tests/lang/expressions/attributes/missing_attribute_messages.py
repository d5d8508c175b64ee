try:
    (5).foo
except Exception as e:
    print(type(e).__name__, e)
try:
    "a".foo
except Exception as e:
    print(type(e).__name__, e)
try:
    None.foo
except Exception as e:
    print(type(e).__name__, e)
try:
    [].foo
except Exception as e:
    print(type(e).__name__, e)
try:
    len.foo
except Exception as e:
    print(type(e).__name__, e)
try:
    int.foo
except Exception as e:
    print(type(e).__name__, e)
try:
    (lambda: 0).foo
except Exception as e:
    print(type(e).__name__, e)
class C: pass
try:
    C.foo
except Exception as e:
    print(type(e).__name__, e)
try:
    C().foo
except Exception as e:
    print(type(e).__name__, e)
try:
    ().foo
except Exception as e:
    print(type(e).__name__, e)
try:
    (x for x in []).foo
except Exception as e:
    print(type(e).__name__, e)
try:
    ....foo
except Exception as e:
    print(type(e).__name__, e)
