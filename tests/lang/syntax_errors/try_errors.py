def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("try:\n    pass")
check("try:\n    pass\nx = 1")
check("try:\n    pass\nelse:\n    pass")
check("try:\n    pass\nexcept:\n    pass\nexcept E:\n    pass")
check("try:\n    pass\nexcept*:\n    pass")
check("try:\n    pass\nexcept A:\n    pass\nexcept* B:\n    pass")
check("try:\n    pass\nexcept A, B as e:\n    pass")
check("try:\n    pass\nexcept A as e.x:\n    pass")
check("try:\n    pass\nexcept A as 1:\n    pass")
check("except:\n    pass")
check("finally:\n    pass")
check("try:\n    pass\nexcept A as:\n    pass")
