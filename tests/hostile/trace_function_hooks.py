# outcome: finished | raised:AttributeError | raised:NotImplementedError | raised:RuntimeError | raised:ZeroDivisionError
import sys
sys.settrace(lambda *a: None)
sys.setprofile(lambda *a: 1 / 0)
print("done")
