# outcome: finished | raised:SyntaxError | MemoryError
exec("def f():\n" + "".join(f" v{i} = {i}\n" for i in range(70000)) + " return v69999\nprint(f())")
