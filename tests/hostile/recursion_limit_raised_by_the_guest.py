# outcome: RecursionError | raised:AttributeError | raised:ValueError | raised:PermissionError | MemoryError
import sys
sys.setrecursionlimit(10**9)
def f(): return f() + 1
f()
