print(int("ff", 16), int("0xff", 16), int("0xFF", 0), int("0b101", 0), int("0o17", 0), int("z", 36), int("-0x1F", 16))
print(int("1_0", 2), int("0b_1", 2), int("  12  ", 8), int("0", 0), int("00", 0), int("777", 8), int(b"12", 3))
