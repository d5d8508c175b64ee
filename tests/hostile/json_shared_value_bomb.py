# outcome: MemoryError | fuel
import json
value = ["x" * 100]
for _ in range(60):
    value = [value, value]
json.dumps(value)
