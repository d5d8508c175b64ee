def connect(host, port=80, timeout=10): pass
try:
    connect("h", prot=1)
except Exception as e:
    print(type(e).__name__, e)
try:
    connect("h", timeuot=1)
except Exception as e:
    print(type(e).__name__, e)
try:
    connect("h", zzz=1)
except Exception as e:
    print(type(e).__name__, e)
try:
    connect(hots="x")
except Exception as e:
    print(type(e).__name__, e)
