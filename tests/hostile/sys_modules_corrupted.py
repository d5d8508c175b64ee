# outcome: raised:ImportError | raised:ModuleNotFoundError | finished | raised:AttributeError
import sys
sys.modules.clear()
sys.modules["math"] = 5
import math
math.sqrt
