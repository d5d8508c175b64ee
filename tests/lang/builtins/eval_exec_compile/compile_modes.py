c = compile("1 + 2", "<t>", "eval")
print(eval(c), type(c).__name__, c.co_filename)
s = compile("x = 3\ny = x", "<t>", "exec")
ns = {}
exec(s, ns)
print(ns["y"], eval(s, ns))
exec(compile("5\n", "<t>", "single"))
try:
    compile("1", "<t>", "bad")
except Exception as error:
    print(type(error).__name__, error)
try:
    compile("x = 1", "<t>", "eval")
except Exception as error:
    print(type(error).__name__, error)
try:
    compile("a = 1; b = 2\n\nc = 3\n", "<t>", "single")
except Exception as error:
    print(type(error).__name__, error)
try:
    compile(5, "<t>", "exec")
except Exception as error:
    print(type(error).__name__, error)
try:
    compile("1")
except Exception as error:
    print(type(error).__name__, error)
try:
    compile("a\0b", "<t>", "exec")
except Exception as error:
    print(type(error).__name__, error)
