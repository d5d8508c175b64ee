# outcome: output_bytes
print("x" * (2 * 2**20))
