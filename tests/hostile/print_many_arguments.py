# outcome: output_bytes
print(*range(10**6))
