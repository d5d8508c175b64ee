try:
    len()
except Exception as e:
    print(type(e).__name__, e)
try:
    len(1, 2)
except Exception as e:
    print(type(e).__name__, e)
try:
    len(x=[])
except Exception as e:
    print(type(e).__name__, e)
try:
    abs()
except Exception as e:
    print(type(e).__name__, e)
try:
    abs(1, 2)
except Exception as e:
    print(type(e).__name__, e)
try:
    ord()
except Exception as e:
    print(type(e).__name__, e)
try:
    chr()
except Exception as e:
    print(type(e).__name__, e)
try:
    isinstance(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    sorted()
except Exception as e:
    print(type(e).__name__, e)
try:
    sorted([], None)
except Exception as e:
    print(type(e).__name__, e)
try:
    range()
except Exception as e:
    print(type(e).__name__, e)
try:
    print(foo=1)
except Exception as e:
    print(type(e).__name__, e)
try:
    max()
except Exception as e:
    print(type(e).__name__, e)
try:
    iter()
except Exception as e:
    print(type(e).__name__, e)
try:
    divmod(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    pow(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    hash()
except Exception as e:
    print(type(e).__name__, e)
try:
    id()
except Exception as e:
    print(type(e).__name__, e)
try:
    callable()
except Exception as e:
    print(type(e).__name__, e)
try:
    repr()
except Exception as e:
    print(type(e).__name__, e)
