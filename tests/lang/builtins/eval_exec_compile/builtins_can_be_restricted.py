try:
    eval("len('a')", {"__builtins__": {}})
except Exception as e:
    print(type(e).__name__, e)
print(eval("1 + 1", {"__builtins__": {}}), eval("f(2)", {"__builtins__": {"f": abs}}))
try:
    exec("import sys", {"__builtins__": {}})
except Exception as e:
    print(type(e).__name__, e)
try:
    exec("class C: pass", {"__builtins__": {}})
except Exception as e:
    print(type(e).__name__, e)
