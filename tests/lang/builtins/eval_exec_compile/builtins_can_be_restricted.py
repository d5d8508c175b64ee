try:
    eval("len('a')", {"__builtins__": {}})
except Exception as error:
    print(type(error).__name__, error)
print(eval("1 + 1", {"__builtins__": {}}), eval("f(2)", {"__builtins__": {"f": abs}}))
try:
    exec("import sys", {"__builtins__": {}})
except Exception as error:
    print(type(error).__name__, error)
try:
    exec("class C: pass", {"__builtins__": {}})
except Exception as error:
    print(type(error).__name__, error)
