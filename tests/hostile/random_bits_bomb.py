# outcome: MemoryError | fuel
import random
random.seed(1)
while True: random.getrandbits(10**9)
