compile("def f():\nreturn 1", "made_up.py", "exec")
