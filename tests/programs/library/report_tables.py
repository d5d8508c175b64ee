"""Turn nested results into aligned text tables, a bar chart and a CSV block."""
import csv
import io
import statistics
import textwrap
from itertools import zip_longest

measurements = {
    "fresh sandbox": [0.031, 0.029, 0.030, 0.045, 0.028],
    "host call": [0.0021, 0.0020, 0.0023],
    "fib(25)": [4.1, 4.0, 4.3, 3.9, 4.2, 4.0],
    "json round trip": [1.25, 1.31, 1.22, 1.29],
    "one outlier": [1.0, 1.0, 1.0, 9.0],
    "single": [7.0],
}


def describe(values):
    return {
        "n": len(values), "mean": statistics.fmean(values), "median": statistics.median(values),
        "stdev": statistics.stdev(values) if len(values) > 1 else None, "min": min(values), "max": max(values),
    }


rows = [{"name": name, **describe(v)} for name, v in measurements.items()]
columns = list(rows[0])


def cell(value):
    match value:
        case None:
            return "-"
        case int():
            return f"{value:,}"
        case float():
            return f"{value:.4g}"
        case _:
            return str(value)


text = [[cell(r[c]) for c in columns] for r in rows]
widths = [max(len(c), *(len(row[i]) for row in text)) for i, c in enumerate(columns)]
line = "+" + "+".join("-" * (w + 2) for w in widths) + "+"
print(line)
print("|" + "|".join(f" {c:^{w}} " for c, w in zip(columns, widths)) + "|")
print(line)
for row in text:
    print("|" + "|".join(f" {c:<{w}} " if i == 0 else f" {c:>{w}} " for i, (c, w) in enumerate(zip(row, widths))) + "|")
print(line)

longest = max(r["mean"] for r in rows)
for r in sorted(rows, key=lambda r: r["mean"], reverse=True):
    bar = "█" * round(40 * r["mean"] / longest) or "▏"
    print(f"{r['name']:>16} {bar} {r['mean']:.3f} ms")

buffer = io.StringIO()
writer = csv.DictWriter(buffer, fieldnames=["name", "n", "mean"], extrasaction="ignore", lineterminator="\n")
writer.writeheader()
writer.writerows(rows)
writer.writerow({"name": 'quoted, "name"', "n": 0, "mean": ""})
print(buffer.getvalue())
print(list(csv.DictReader(io.StringIO(buffer.getvalue())))[-1])
note = "Numbers were measured on one machine; the ratio between rows is what matters, not the rows themselves."
left, right = textwrap.wrap(note, 30), textwrap.wrap(note[::-1], 24)
for a, b in zip_longest(left, right, fillvalue=""):
    print(f"{a:<32}|{b:>26}")
print(textwrap.indent(textwrap.dedent("""
    - dedented
      - kept
"""), "> "), textwrap.shorten(note, 40, placeholder="..."), textwrap.fill(note, 50, initial_indent="* ", subsequent_indent="  "), sep="\n")
