d = {"a": 1}
try:
    d.a
except Exception as e:
    print(type(e).__name__, e)
try:
    d.has_key("a")
except Exception as e:
    print(type(e).__name__, e)
try:
    d.x = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    d.itms()
except Exception as e:
    print(type(e).__name__, e)
try:
    d.iteritems()
except Exception as e:
    print(type(e).__name__, e)
