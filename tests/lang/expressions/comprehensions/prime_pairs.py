print([(a, b) for a in range(2, 30) for b in [a + 2] if all(a % k for k in range(2, a)) and all(b % k for k in range(2, b))])
