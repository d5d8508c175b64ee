# exceptions
def check(n):
    if n % 3 == 0:
        raise ValueError("three")
    return n
good = bad = 0
for i in range(30_000):
    try:
        good += check(i)
    except ValueError as error:
        bad += len(str(error))
result = good, bad
