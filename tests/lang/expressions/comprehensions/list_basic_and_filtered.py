print([x for x in range(5)], [x * y for x in range(3) for y in range(3) if x != y], [x for x in range(20) if x % 2 if x % 3], [(a, b) for a in "ab" for b in range(2)], [] == [x for x in ()])
