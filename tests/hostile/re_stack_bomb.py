# outcome: MemoryError | fuel
import re
re.match(r"(?:(a)|(b))*c", "ab" * 5_000_000)
