# outcome: finished | fuel
import re
re.search(r"(?=(a*)*b)(?:x|(?=.*y))z", "a" * 3000)
