try:
    for x in 5: pass
except Exception as error:
    print(type(error).__name__, error)
try:
    for x in None: pass
except Exception as error:
    print(type(error).__name__, error)
try:
    for x in len: pass
except Exception as error:
    print(type(error).__name__, error)
try:
    for x in 1.5: pass
except Exception as error:
    print(type(error).__name__, error)
class C: pass
try:
    for x in C(): pass
except Exception as error:
    print(type(error).__name__, error)
try:
    for a, b in [1]: pass
except Exception as error:
    print(type(error).__name__, error)
try:
    for a, b in [(1, 2, 3)]: pass
except Exception as error:
    print(type(error).__name__, error)
