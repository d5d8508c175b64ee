try:
    -"a"
except Exception as error:
    print(type(error).__name__, error)
try:
    +"a"
except Exception as error:
    print(type(error).__name__, error)
try:
    ~"a"
except Exception as error:
    print(type(error).__name__, error)
try:
    -[]
except Exception as error:
    print(type(error).__name__, error)
try:
    ~1.5
except Exception as error:
    print(type(error).__name__, error)
try:
    -None
except Exception as error:
    print(type(error).__name__, error)
try:
    +{}
except Exception as error:
    print(type(error).__name__, error)
try:
    ~None
except Exception as error:
    print(type(error).__name__, error)
try:
    -(1,)
except Exception as error:
    print(type(error).__name__, error)
try:
    abs("a")
except Exception as error:
    print(type(error).__name__, error)
try:
    abs([])
except Exception as error:
    print(type(error).__name__, error)
try:
    -{1}
except Exception as error:
    print(type(error).__name__, error)
try:
    not_defined
except Exception as error:
    print(type(error).__name__, error)
