try:
    compile("a b", "<f>", "exec")
except SyntaxError as e:
    print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.args)
e = SyntaxError("m", ("f", 1, 2, "text"))
print(e, e.lineno, repr(e))
