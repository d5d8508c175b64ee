print(f"{[1, 'a', None]} {(1.0,)} { {'k': {'n': 1}} } {set()} {range(3)} {b'x'} {1j}")
