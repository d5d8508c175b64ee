"""`:=` may not rebind what a comprehension's target binds; what its target merely reads, it may."""
for name in "abcdefghij":
    source = f"[({name} := 1) for a, (*b, c[d + e::f(g)], h.i) in j]"
    try:
        exec(source, {})
    except (SyntaxError, NameError) as error:
        print(name, type(error).__name__, error.args[0])
try:
    compile("class Foo:\n    def f(self): [(__x := 1) for __x in [1]]", "s", "exec")
except SyntaxError as error:
    print(error.msg)
