# million-step loop
def count():
    total = 0
    for i in range(1_000_000):
        total += i & 3
    return total
result = count()
