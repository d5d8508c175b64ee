print([a + b + c + d for a in "a" for b in "bB" for c in "c" for d in "dD" if b != d.lower()])
print(sum(1 for a in range(6) for b in range(6) if a < b for c in range(6) if b < c))
