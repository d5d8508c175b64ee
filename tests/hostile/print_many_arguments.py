# outcome: output_bytes
print(*range(2 * 10**5))
