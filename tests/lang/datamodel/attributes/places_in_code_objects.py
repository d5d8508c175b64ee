import itertools, sys
def function(a,
             b):
    c = a + b
    return c
def generator():
    yield 1
class Body:
    x = 1
for code in function.__code__, generator.__code__, compile("\n\nx = 1", "f", "exec"), compile("x", "f", "eval"), (lambda: 0).__code__:
    lines = list(code.co_lines())
    print(code.co_name, [line for *_, line in lines if line is not None], lines[0][0], all(a[1] == b[0] for a, b in itertools.pairwise(lines)))
    positions = list(code.co_positions())
    print(positions[0] if code.co_name != "generator" else "", len(positions) * 2 == lines[-1][1], positions[-1] if code.co_name != "generator" else "")
def fails(x):
    try: return 1 + x[0] * 2
    except TypeError as e:
        tb = e.__traceback__
        print(list(tb.tb_frame.f_code.co_positions())[tb.tb_lasti // 2])
fails([None])
def names():
    a = [x for x in ()]
    b = {y: z for y, z in ()}
    return a, b
print(sorted(names.__code__.co_varnames), names.__code__.co_nlocals)
class Meta:
    def method(self):
        class Inner: pass
        return Inner
print(Meta.method.__code__.co_names)
def tr(fn, *a, **k):
    try: print(fn(*a, **k))
    except Exception as e: print(type(e).__name__, e)
tr(function.__code__.replace, nothing=1); tr(function.__code__.replace, co_name=1); tr(function.__code__.replace, co_consts=1); tr(function.__code__.replace, co_argcount="a")
