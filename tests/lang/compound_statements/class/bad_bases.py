try:
    type("C", (5,), {})
except Exception as error:
    print(type(error).__name__, error)
try:
    type("C", (None,), {})
except Exception as error:
    print(type(error).__name__, error)
try:
    class C(5): pass
except TypeError as e:
    print(e)
try:
    class C(len): pass
except TypeError as e:
    print(e)
for b in (bool, type(None), range, slice, type(lambda: 0), type(len), type(...)):
    try:
        type("C", (b,), {})
    except Exception as error:
        print(type(error).__name__, error)
