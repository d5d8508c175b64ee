print(~5, ~(1 == 1) if False else "skipped", True.bit_length(), True.real, True.numerator, int(True), float(True), complex(True))
