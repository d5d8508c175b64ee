x = 1
exec("y = x + 1")
print(y, eval("x + y"))
ns = {"x": 10}
exec("z = x * 2", ns)
print(ns["z"], "z" in globals(), eval("x", {"x": 5}), eval("a + b", {"a": 1}, {"b": 2}))
try:
    eval("nope", {})
except Exception as error:
    print(type(error).__name__, error)
def f():
    q = 1
    exec("q = 2")
    return q, eval("q")
print(f())
