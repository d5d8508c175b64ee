n = 120
sieve = [True] * (n + 1)
sieve[0:2] = [False, False]
for i in range(2, int(n ** 0.5) + 1):
    if sieve[i]:
        sieve[i * i :: i] = [False] * len(sieve[i * i :: i])
primes = [i for i, p in enumerate(sieve) if p]
def factors(k):
    return [p for p in primes for _ in iter(lambda: divides(k, p), None)]
print(primes[-5:], len(primes), sum(primes))
d = {k: [p for p in primes if k % p == 0] for k in (30, 97, 64)}
print(d)
