try:
    exec(b"x = '\xff'")
except Exception as error:
    print(type(error).__name__, error)
try:
    exec(b"# coding: nonsense\nx = 1")
except Exception as error:
    print(type(error).__name__, error)
try:
    exec(b"\xef\xbb\xbf# coding: latin-1\nx = 1")
except Exception as error:
    print(type(error).__name__, error)
