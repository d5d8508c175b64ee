for n in (0, 5, 255, -255):
    print(f"{n:08b} {n:#010b} {n:04o} {n:#06o} {n:04x} {n:#06X} {n:+05d} {n: d} {n:_b}")
