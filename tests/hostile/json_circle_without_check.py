# outcome: RecursionError | MemoryError | fuel
import json
value = []
value.append(value)
json.dumps(value, check_circular=False)
