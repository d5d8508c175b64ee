def f(s): return s.nope
f("""one
two
three""")
