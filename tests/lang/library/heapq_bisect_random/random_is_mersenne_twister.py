import random
r = random.Random(42)
print(r.random(), r.randint(1, 100), r.choice("abcdef"), r.sample(range(100), 5), r.uniform(1, 2), r.getrandbits(70), r.randrange(0, 100, 7))
l = list(range(10))
r.shuffle(l)
print(l, r.choices("ab", weights=[1, 9], k=5), r.gauss(0, 1), r.expovariate(2), r.betavariate(1, 2), r.triangular(), r.randbytes(4))
random.seed("text")
print(random.random(), random.Random(b"x").random(), random.Random(-1).random() == random.Random(1).random())
try:
    r.choice([])
except Exception as error:
    print(type(error).__name__, error)
try:
    r.randint(5, 1)
except Exception as error:
    print(type(error).__name__, error)
try:
    r.sample([1], 2)
except Exception as error:
    print(type(error).__name__, error)
