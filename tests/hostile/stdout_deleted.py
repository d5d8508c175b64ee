# outcome: finished | raised:RuntimeError | raised:AttributeError
import sys
del sys.stdout
print("x")
