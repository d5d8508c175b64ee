# outcome: MemoryError | fuel
from collections import deque
q = deque([0])
while True: q += q
