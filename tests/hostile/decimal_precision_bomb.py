# outcome: MemoryError | fuel
from decimal import Decimal, getcontext
getcontext().prec = 10**9
print(len(str(Decimal(1) / 3)))
