exec("a = 1\nb = a + 1")
print(a, b)
ns = {}
exec("def f(): return 5\nclass C: y = f()", ns)
print(ns["f"](), ns["C"].y, sorted(k for k in ns if k[0] != "_"), "__builtins__" in ns)
print(exec("1"), exec("pass"), exec(""))
try:
    exec("1/0")
except Exception as error:
    print(type(error).__name__, error)
try:
    exec("raise KeyError('k')")
except Exception as error:
    print(type(error).__name__, error)
try:
    exec(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    exec("x = ", {})
except Exception as error:
    print(type(error).__name__, error)
try:
    exec("a", [])
except Exception as error:
    print(type(error).__name__, error)
