data = [1, 5, 2, 8]
print([y for x in data if (y := x * 2) > 4], y)
total = 0
print([total := total + v for v in data], total)
print(any((hit := n) > 4 for n in data), hit)
