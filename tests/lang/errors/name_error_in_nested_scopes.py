def f():
    def g():
        return missing_one
    return g()
try:
    f()
except Exception as error:
    print(type(error).__name__, error)
class C:
    def m(self): return missing_two
    x = [1 for _ in range(2)]
try:
    C().m()
except Exception as error:
    print(type(error).__name__, error)
try:
    (lambda: missing_three)()
except Exception as error:
    print(type(error).__name__, error)
try:
    [missing_four for _ in range(1)]
except Exception as error:
    print(type(error).__name__, error)
try:
    list(missing_five for _ in range(1))
except Exception as error:
    print(type(error).__name__, error)
try:
    f"{missing_six}"
except Exception as error:
    print(type(error).__name__, error)
try:
    eval("missing_seven")
except Exception as error:
    print(type(error).__name__, error)
try:
    exec("missing_eight")
except Exception as error:
    print(type(error).__name__, error)
