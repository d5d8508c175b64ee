"""Read a CSV with the faults that real ones have, clean it, and summarise it."""
import csv
import io
import math
import statistics
from collections import OrderedDict, defaultdict

RAW = '''\ufeffDate;Station;"Temp, °C";Rain mm;Remark
2024-01-01;Oslo;-4,5;0;clear
2024-01-01;Rome;12,1;3,5;"rain; later sun"
2024-01-02;oslo ;-6,0;n/a;
2024-01-02;Rome;;0,2;"said ""mild"""
2024-01-03;Oslo;-1.25;12;"two
lines"
2024-01-03;Rome;13;0;ok;extra
bad line

2024-01-04;Bergen;4,0;55,5;
2024-01-04;Oslo;abc;1;
2024-01-05;Rome;14,5;0;
'''


def number(text):
    text = text.strip().replace(",", ".")
    if text.lower() in ("", "n/a", "-"):
        return math.nan
    return float(text)


rows, rejected = [], []
reader = csv.DictReader(io.StringIO(RAW.lstrip("\ufeff"), newline=""), delimiter=";", restkey="more", restval=None)
print(reader.fieldnames)
for record in reader:
    try:
        if record["Rain mm"] is None:
            raise ValueError(f"only {sum(v is not None for v in record.values())} fields")
        rows.append({"date": record["Date"], "station": record["Station"].strip().title(), "temp": number(record["Temp, °C"]),
                     "rain": number(record["Rain mm"]), "remark": (record["Remark"] or "").replace("\n", " / "), "more": record.get("more", [])})
    except ValueError as e:
        rejected.append((reader.line_num, str(e)))
print(len(rows), "rows,", rejected)

groups = defaultdict(lambda: OrderedDict(temp=[], rain=[]))
for r in rows:
    for name in ("temp", "rain"):
        if not math.isnan(r[name]):
            groups[r["station"]][name].append(r[name])
print(f"{'station':<10}{'n':>3}{'mean':>8}{'median':>8}{'spread':>8}{'rain':>8}")
for station, g in sorted(groups.items()):
    temps = g["temp"]
    spread = statistics.pstdev(temps) if len(temps) > 1 else float("nan")
    print(f"{station:<10}{len(temps):>3}{statistics.mean(temps):>8.2f}{statistics.median(temps):>8.2f}{spread:>8.3f}{math.fsum(g['rain']):>8.1f}")

wettest = max(rows, key=lambda r: -1 if math.isnan(r["rain"]) else r["rain"])
print(wettest["station"], wettest["date"], [r["remark"] for r in rows if r["remark"]], [r["more"] for r in rows if r["more"]])
out = io.StringIO()
writer = csv.writer(out, quoting=csv.QUOTE_MINIMAL)
writer.writerow(["station", "remark", "temp"])
for r in rows[:4]:
    writer.writerow([r["station"], r["remark"], None if math.isnan(r["temp"]) else r["temp"]])
print(repr(out.getvalue()))
print(list(csv.reader(["a,b", '"x,y",""', "'q',1 ,  2"])), list(csv.reader(["a|'b|c'|d"], delimiter="|", quotechar="'")))
try:
    list(csv.reader(['a,"b'], strict=True))
except csv.Error as e:
    print("csv.Error", e)
