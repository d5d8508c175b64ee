try:
    int.foo = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    list.append = None
except Exception as e:
    print(type(e).__name__, e)
try:
    del str.upper
except Exception as e:
    print(type(e).__name__, e)
try:
    object.x = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    type.y = 2
except Exception as e:
    print(type(e).__name__, e)
try:
    int.__dict__["x"] = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    ValueError.z = 1
except Exception as e:
    print(type(e).__name__, e)
