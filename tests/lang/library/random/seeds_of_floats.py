import random

for seed in (3.7, -1.5, 0.0, 1e300, 2.0):
    random.seed(seed)
    print(seed, random.random(), random.getrandbits(40))
print(random.Random(0.5).random())
