from __future__ import annotations

exec("def f(x: undefined_thing): pass\nprint(f.__annotations__)")
c = compile("def f(x: undefined_thing): pass\nprint(f.__annotations__)", "x", "exec", dont_inherit=True)
try:
    exec(c)
except NameError as e:
    print(e)
print(hex(c.co_flags), hex(compile("1", "x", "exec").co_flags))


def g(): pass


print(hex(g.__code__.co_flags))
for flags in (0x1, 0x10, 0x20, 0x1000000, 1 << 30, -1, 0x2000, 0x4000, 0x800):
    try:
        print(flags, compile("1", "x", "exec", flags, True).co_flags)
    except Exception as e:
        print(flags, repr(e))
SOURCE = """
assert 0, 'm'
print(__debug__, not __debug__)
def f():
    'doc'
class C:
    'doc'
    x = 1
print(f.__doc__, C.__doc__, C.x)
"""
for level in (-2, -1, 0, 1, 2, 3):
    try:
        exec(compile(SOURCE, "x", "exec", optimize=level))
        print("ok")
    except Exception as e:
        print(level, repr(e))
for kwargs in ({"mode": "foo"}, {"mode": "exec", "foo": 1}):
    try:
        compile("1", "x", **kwargs)
    except Exception as e:
        print(repr(e))
