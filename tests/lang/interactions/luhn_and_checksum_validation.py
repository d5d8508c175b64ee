def luhn(s):
    ds = [int(c) for c in s if c.isdigit()][::-1]
    return sum(d if i % 2 == 0 else sum(divmod(d * 2, 10)) for i, d in enumerate(ds)) % 10 == 0
print([luhn(s) for s in ("4539 1488 0343 6467", "8273 1232 7352 0569", "0", "")])
