# outcome: raised:ImportError | raised:KeyError | raised:TypeError
exec("import sys", {"__builtins__": {"x": 1}})
