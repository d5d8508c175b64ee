# outcome: finished | fuel
from datetime import datetime

# Every directive that can match several lengths, and a text that never fits at the end.
letters = "dHIjmMSUVfz"
for last in letters:
    try:
        datetime.strptime("1" * 30 + "x", "".join("%" + letter for letter in letters if letter != last) + "y")
    except ValueError:
        pass
try:
    datetime.strptime(" " * 50_000, " " * 50_000 + "%d")
except ValueError as error:
    print(len(str(error)) > 0)
