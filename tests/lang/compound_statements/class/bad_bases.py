try:
    type("C", (5,), {})
except Exception as e:
    print(type(e).__name__, e)
try:
    type("C", (None,), {})
except Exception as e:
    print(type(e).__name__, e)
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
    except Exception as e:
        print(type(e).__name__, e)
