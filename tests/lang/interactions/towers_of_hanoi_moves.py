def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield f"{a}{c}"
        yield from hanoi(n - 1, b, a, c)
print(" ".join(hanoi(3)), sum(1 for _ in hanoi(10)))
