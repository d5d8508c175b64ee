try:
    int(None)
except Exception as error:
    print(type(error).__name__, error)
try:
    int([])
except Exception as error:
    print(type(error).__name__, error)
try:
    int({})
except Exception as error:
    print(type(error).__name__, error)
try:
    int(1j)
except Exception as error:
    print(type(error).__name__, error)
try:
    int(object)
except Exception as error:
    print(type(error).__name__, error)
try:
    float(None)
except Exception as error:
    print(type(error).__name__, error)
try:
    float([1])
except Exception as error:
    print(type(error).__name__, error)
try:
    float(1j)
except Exception as error:
    print(type(error).__name__, error)
try:
    complex([])
except Exception as error:
    print(type(error).__name__, error)
try:
    complex(None)
except Exception as error:
    print(type(error).__name__, error)
try:
    bytes("a")
except Exception as error:
    print(type(error).__name__, error)
try:
    bytes(1.5)
except Exception as error:
    print(type(error).__name__, error)
try:
    bytearray("x")
except Exception as error:
    print(type(error).__name__, error)
try:
    chr("a")
except Exception as error:
    print(type(error).__name__, error)
try:
    chr(1.5)
except Exception as error:
    print(type(error).__name__, error)
try:
    ord(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    ord("ab")
except Exception as error:
    print(type(error).__name__, error)
try:
    bin(1.5)
except Exception as error:
    print(type(error).__name__, error)
try:
    hex("a")
except Exception as error:
    print(type(error).__name__, error)
try:
    oct(None)
except Exception as error:
    print(type(error).__name__, error)
try:
    round("1")
except Exception as error:
    print(type(error).__name__, error)
