def check(text):
    try: compile(text, "<test>", "exec"); print("fine")
    except SyntaxError as e: print(e.msg, e.lineno)
for word in ("except Exception", "except* Exception"):
    check(f"def f():\n    try:\n        pass\n    {word}:\n        global a\n    else:\n        print(a)\n")
    check(f"def f():\n    try:\n        pass\n    {word}:\n        print(a)\n    else:\n        global a\n")
    check(f"def f():\n    try:\n        print(a)\n    {word}:\n        global a\n")
    check(f"def f():\n    try:\n        pass\n    {word}:\n        pass\n    else:\n        print(a)\n    finally:\n        global a\n")
