# outcome: fuel
import re
while True:
    re.search("a.*?z", "a" * 300_000)
