"""`global x` anywhere in a module makes x a global name in the module's own code too: exec with two namespaces shows it."""
source = """
x = 7
y = 8
def f():
    x = 1
    def g():
        global x
        return [x for _ in range(2)]
    return g()
print(f())
"""
namespace, local = {}, {}
exec(source, namespace, local)
print(sorted(name for name in namespace if not name.startswith("__")))
print(sorted(local))


def inside():
    exec("x = 1\ndef f():\n    global x\n    x += 1\nf()\nprint(x)", {})


inside()
