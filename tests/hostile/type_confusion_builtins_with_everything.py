# outcome: finished | fuel | MemoryError | raised:SystemExit
import builtins
values = (5, -1, "s", b"b", [1], (2,), {3: 4}, None, 1j, len, int, ..., lambda *a: a)
skip = {"print", "input", "exit", "quit", "help", "breakpoint", "open", "exec", "eval", "setattr", "delattr"}
n = 0
for name in dir(builtins):
    f = getattr(builtins, name)
    if callable(f) and name not in skip:
        for a in values:
            for args in ((), (a,), (a, a), (a, 5), (5, a), (a, a, a)):
                try:
                    f(*args)
                except BaseException:
                    n += 1
print(n > 1000)
