"""What is written is read again, for every dialect that can hold it."""

import csv
import io
import itertools

fields = ["", "a", " b", "c,d", 'e"f', "g\nh", "i\r\nj", '"', ',"', "k;l", "\u20ac", "\U0001F600,", "\\", "x" * 300]
dialects = [
    {},
    {"delimiter": ";"},
    {"delimiter": "\t", "quoting": csv.QUOTE_ALL},
    {"quotechar": "'", "lineterminator": "\n"},
    {"doublequote": False, "escapechar": "\\"},
    {"quoting": csv.QUOTE_NONNUMERIC},
    {"delimiter": "\u20ac", "quotechar": "\U0001F601"},
]
for options in dialects:
    rows = [list(row) for row in itertools.product(fields, fields)]
    out = io.StringIO(newline="")
    csv.writer(out, **options).writerows(rows)
    again = list(csv.reader(io.StringIO(out.getvalue(), newline=""), **options))
    print(options, len(out.getvalue()), again == rows)

table = io.StringIO(newline="")
writer = csv.DictWriter(table, ["name", "count", "note"], restval="-", extrasaction="ignore")
writer.writeheader()
writer.writerows({"name": f"n{i}", "count": i, "other": 1} for i in range(50))
table.seek(0)
reader = csv.DictReader(table)
print(sum(int(row["count"]) for row in reader), reader.line_num, reader.fieldnames)


class Shown:
    def __str__(self):
        return "shown, quoted"


from fractions import Fraction

out = io.StringIO()
csv.writer(out).writerow([Shown(), (1, 2), {"a": 1}, b"x", True, None, 10**30, 1.5])
csv.writer(out, quoting=csv.QUOTE_NONNUMERIC).writerow([Shown(), Fraction(1, 2), 2 + 3j, "t"])
print(repr(out.getvalue()))
