# outcome: fuel
import re
re.search(r"^(?:a|a|aa)+$", "a" * 60 + "b")
