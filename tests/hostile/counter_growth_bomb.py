# outcome: MemoryError | fuel
from collections import Counter
c = Counter(range(10**12))
