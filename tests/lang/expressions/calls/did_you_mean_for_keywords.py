def connect(host, port=80, timeout=10): pass
try:
    connect("h", prot=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    connect("h", timeuot=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    connect("h", zzz=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    connect(hots="x")
except Exception as error:
    print(type(error).__name__, error)
