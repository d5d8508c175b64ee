print([[i * j for j in range(3)] for i in range(3)], [x for row in [[1, 2], [3]] for x in row], {k: [v for v in range(k)] for k in range(3)}, [[y for y in x] for x in ["ab", "c"]])
