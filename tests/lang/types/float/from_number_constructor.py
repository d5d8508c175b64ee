print(float(), float(3), float(True), float(2**60), float("  7 "))
