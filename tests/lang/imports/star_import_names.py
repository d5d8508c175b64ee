from math import *
print(sqrt(16), pi > 3, "floor" in globals(), "__name__" in globals())
