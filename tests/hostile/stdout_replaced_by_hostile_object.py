# outcome: finished | raised:RuntimeError | RecursionError | raised:AttributeError
import sys
class Out:
    def write(self, s): print(s)
sys.stdout = Out()
print("x")
