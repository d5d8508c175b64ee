# sieve
def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    for n in range(2, int(limit ** 0.5) + 1):
        if flags[n]:
            for m in range(n * n, limit + 1, n):
                flags[m] = False
    return sum(flags)
result = sieve(100_000)
