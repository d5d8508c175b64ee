import inspect, functools
print(inspect.signature(lambda a, b=1, /, c=2, *d, e, f=3, **g: 0))
def f(a, b: int = 1, *args: str, c, d: 'x' = None, **kw) -> list[int]:
    "doc"
    return a
print(inspect.signature(f))
for o in len, print, sorted, list.append, dict.get, str.join, int.to_bytes, [].append, max, int, dict, str, object, type, range, functools.partial(f, 1, c=2), open, isinstance, Exception, ValueError, zip, property, bytes.fromhex, dict.fromkeys:
    try: print(getattr(o, '__name__', 'partial'), inspect.signature(o))
    except Exception as e: print(o.__name__, type(e).__name__)
