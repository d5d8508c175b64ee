# outcome: MemoryError | fuel
import re
re.findall("(((((a)))))|", "a" * 10_000_000)
