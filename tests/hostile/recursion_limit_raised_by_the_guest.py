# outcome: RecursionError | raised:AttributeError | raised:ValueError | raised:PermissionError | MemoryError | fuel
import sys
sys.setrecursionlimit(10**9)
def f(): return f() + 1
f()
