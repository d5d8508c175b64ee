# outcome: MemoryError | fuel
from datetime import datetime

text = "%c"
while True:
    text = datetime(2020, 1, 1).strftime(text) * 3 + "%c%A"
