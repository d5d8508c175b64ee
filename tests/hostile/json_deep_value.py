# outcome: RecursionError | MemoryError
import json
value = []
for _ in range(200_000):
    value = [value]
json.dumps(value)
