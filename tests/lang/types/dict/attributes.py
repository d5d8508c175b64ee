d = {"a": 1}
try:
    d.a
except Exception as error:
    print(type(error).__name__, error)
try:
    d.has_key("a")
except Exception as error:
    print(type(error).__name__, error)
try:
    d.x = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    d.itms()
except Exception as error:
    print(type(error).__name__, error)
try:
    d.iteritems()
except Exception as error:
    print(type(error).__name__, error)
