try:
    import math, nope_module
except ImportError as e:
    print(e, math.pi > 3)
try:
    from math import pi, nope_name
except ImportError as e:
    print(pi > 3)
