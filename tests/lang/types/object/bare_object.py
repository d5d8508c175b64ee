o = object()
print(type(o).__name__, bool(o), o == o, o != object(), repr(o).startswith("<object object at 0x"), hasattr(o, "__dict__"))
try:
    o.x = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    object(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    o < o
except Exception as error:
    print(type(error).__name__, error)
try:
    o + 1
except Exception as error:
    print(type(error).__name__, error)
try:
    o()
except Exception as error:
    print(type(error).__name__, error)
try:
    len(o)
except Exception as error:
    print(type(error).__name__, error)
try:
    o[0]
except Exception as error:
    print(type(error).__name__, error)
