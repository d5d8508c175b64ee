import io
f = io.StringIO("one\ntwo\nthree")
print(f.readline(), f.read(2), f.tell(), f.readlines(), f.read(), f.seek(0), list(f), f.closed)
g = io.StringIO()
print(g.write("abc"), g.writelines(["x\n", "y"]), g.getvalue(), g.seek(1), g.write("ZZZ"), g.getvalue(), g.truncate(3), g.getvalue())
g.close()
try:
    g.write("x")
except Exception as error:
    print(type(error).__name__, error)
try:
    io.StringIO(b"x")
except Exception as error:
    print(type(error).__name__, error)
with io.StringIO() as h: print("to file", file=h); print(h.getvalue())
