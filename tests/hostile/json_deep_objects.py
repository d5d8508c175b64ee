# outcome: RecursionError | MemoryError
import json
json.loads('{"a":' * 1_000_000 + "1" + "}" * 1_000_000)
