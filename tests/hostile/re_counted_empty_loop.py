# outcome: MemoryError | fuel
import re
re.match(r"(?:(?:a?){1000000}){1000000}b", "")
