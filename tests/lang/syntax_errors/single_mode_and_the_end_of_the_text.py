def t(s, mode="single"):
    try: compile(s, "<s>", mode); print(repr(s), "ok")
    except SyntaxError as e: print(repr(s), mode, repr(e.text), e.lineno, e.offset, e.end_lineno, e.end_offset, e.msg)
for s in ["1", "1\n", "x=1", "x=1\n", "x=1;", "x=1;y=2", "x=1\ny=2", "def f(): pass", "def f(): pass\n", "def f(): pass\n\n", "def f():\n  pass", "def f():\n  pass\n", "def f():\n  pass\n\n", "def f():\n  pass\nx",
   "", "\n", "\n\n", "#c", "#c\n", "  ", "if 1: pass", "if 1: pass\n", "if 1:\n pass\nelse:\n pass", "if 1:\n pass\nelse:\n pass\n", "x = 1 +", "x = 1 +\n", "(", "@d\ndef f(): pass", "@d\ndef f(): pass\n", "x=1 # c", "x=1\n\n", "x\n#c", "x\n#c\n", "x\n   ", "if 1: pass\n#c", "'''abc", "1;2;", "for x in y: pass\nz\n", "pass", "match x:\n case 1: pass", "match x:\n case 1: pass\n", "lambda: (yield)", "a\\", "a\\\n", "while 1:\n  x", "class A: x=1", "class A: x=1\n", "with a: b", "x: int", "def f(): return 1", "try: pass\nfinally: pass"]:
    t(s)
