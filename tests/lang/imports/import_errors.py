try:
    import no_such_module
except Exception as error:
    print(type(error).__name__, error)
try:
    import no.such.module
except Exception as error:
    print(type(error).__name__, error)
try:
    from sys import nope_nope
except Exception as error:
    print(type(error).__name__, error)
try:
    from sys import (maxsize, zzz)
except Exception as error:
    print(type(error).__name__, error)
try:
    import sys.maxsize
except Exception as error:
    print(type(error).__name__, error)
try:
    from no_such import x
except Exception as error:
    print(type(error).__name__, error)
try:
    import math.pi
except Exception as error:
    print(type(error).__name__, error)
