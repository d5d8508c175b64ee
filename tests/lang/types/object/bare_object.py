o = object()
print(type(o).__name__, bool(o), o == o, o != object(), repr(o).startswith("<object object at 0x"), hasattr(o, "__dict__"))
try:
    o.x = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    object(5)
except Exception as e:
    print(type(e).__name__, e)
try:
    o < o
except Exception as e:
    print(type(e).__name__, e)
try:
    o + 1
except Exception as e:
    print(type(e).__name__, e)
try:
    o()
except Exception as e:
    print(type(e).__name__, e)
try:
    len(o)
except Exception as e:
    print(type(e).__name__, e)
try:
    o[0]
except Exception as e:
    print(type(e).__name__, e)
