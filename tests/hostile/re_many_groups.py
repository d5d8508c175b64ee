# outcome: finished | fuel | MemoryError
import re
print(re.match("(a)" * 10_000, "a" * 10_000).lastindex)
