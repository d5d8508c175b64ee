# outcome: output_bytes
print("a", "b", sep="x" * (3 * 2**20))
