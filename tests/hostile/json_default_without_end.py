# outcome: RecursionError | fuel | MemoryError
import json
json.dumps(object(), default=lambda value: [object()])
