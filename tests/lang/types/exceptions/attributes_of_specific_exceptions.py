try:
    missing
except NameError as e:
    print(e.name, e.args)
try:
    "x".nope
except AttributeError as e:
    print(e.name, e.obj, e.args)
try:
    {}["k"]
except KeyError as e:
    print(e.args)
try:
    import no_such_module_xyz
except ImportError as e:
    print(type(e).__name__, e.name, e.path, e.msg)
try:
    b"\xff".decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
print(StopIteration(5).value, SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code)
