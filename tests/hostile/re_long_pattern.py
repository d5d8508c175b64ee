# outcome: finished | fuel | MemoryError
import re
re.compile("|".join(f"word{i}[a-z]" for i in range(20_000))).search("nothing here")
