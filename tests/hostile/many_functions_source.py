# outcome: finished | MemoryError | fuel
exec("".join(f"def f{i}(): return {i}\n" for i in range(20000)) + "print(f19999())")
