import sys
first = sys
import sys
print(first is sys, sys.modules["sys"] is sys, "sys" in sys.modules, __import__("sys") is sys)
