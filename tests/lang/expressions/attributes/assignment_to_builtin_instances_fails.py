try:
    (5).foo = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    "a".foo = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    None.foo = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    [].foo = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    {}.foo = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    ().foo = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    len.foo = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    int.foo = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    (1.5).foo = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    object().foo = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    del (5).foo
except Exception as e:
    print(type(e).__name__, e)
try:
    del [].foo
except Exception as e:
    print(type(e).__name__, e)
try:
    del int.foo
except Exception as e:
    print(type(e).__name__, e)
