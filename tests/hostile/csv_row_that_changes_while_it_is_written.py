# outcome: finished
import csv
import io


class Field:
    def __str__(self):
        row.clear()
        return "x"


row = [Field(), 1, Field()]
out = io.StringIO()
try:
    csv.writer(out).writerow(row)
except IndexError:
    pass
print(repr(out.getvalue()))
