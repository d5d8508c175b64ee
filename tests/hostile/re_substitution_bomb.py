# outcome: MemoryError | fuel
import re
re.sub("", "x" * 1_000_000, "a" * 1_000_000)
