class C: pass
c = C()
try:
    c[0]
except Exception as e:
    print(type(e).__name__, e)
try:
    c[0] = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    del c[0]
except Exception as e:
    print(type(e).__name__, e)
try:
    len(c)
except Exception as e:
    print(type(e).__name__, e)
try:
    1 in c
except Exception as e:
    print(type(e).__name__, e)
try:
    iter(c)
except Exception as e:
    print(type(e).__name__, e)
try:
    next(c)
except Exception as e:
    print(type(e).__name__, e)
try:
    reversed(c)
except Exception as e:
    print(type(e).__name__, e)
try:
    c()
except Exception as e:
    print(type(e).__name__, e)
try:
    c + c
except Exception as e:
    print(type(e).__name__, e)
try:
    c @ c
except Exception as e:
    print(type(e).__name__, e)
try:
    -c
except Exception as e:
    print(type(e).__name__, e)
try:
    int(c)
except Exception as e:
    print(type(e).__name__, e)
try:
    float(c)
except Exception as e:
    print(type(e).__name__, e)
try:
    complex(c)
except Exception as e:
    print(type(e).__name__, e)
try:
    list(c)
except Exception as e:
    print(type(e).__name__, e)
try:
    hash(c) and bytes(c)
except Exception as e:
    print(type(e).__name__, e)
try:
    with_ if False else [1][c]
except Exception as e:
    print(type(e).__name__, e)
