# outcome: MemoryError | fuel
import json
json.dumps([[0] * 1000] * 1000, indent=100_000)
