def t(s, mode="exec"):
    try: compile(s, "<s>", mode)
    except SyntaxError as e: print(repr(s), mode, repr(e.text), e.lineno, e.offset, e.end_lineno, e.end_offset, e.msg)
for s in ["x = )", "x = )\n", "x = )\ny=1", "x = )\ny=1\n", "a b\n", "a b", "a b c\nd\n", "try:\n  pass\nexcept A as e.x:\n  pass", "try:\n  pass\nexcept A as e.x:\n  pass\n", "f(", "f(\n", "'abc", "'abc\n",
  "(1]", "(1]\n", "(1]\nx=1\n", "1abc", "1abc\n", "€", "if x\n  y", "if x:\ny", " x", "x\n  y\n", "if x:\n   y\n z\n", "def f(a, a): pass", "f'{'", "f'{x y}'", "f'{x y}'\n", "x = 1 +", "x = 1 +\n", "x = (1 +\n2", "class\n"]:
    t(s)
    if s.count("\n") == 0: t(s, "eval"); t(s, "single")
