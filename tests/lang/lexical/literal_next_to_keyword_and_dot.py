print(1 if 1else 2, 1. .real, 1..real, 0x1f.real, 1 .real, [0]if 1else[1], 5in[5], 1or 2)
