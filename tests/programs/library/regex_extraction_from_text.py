"""Pull structure out of messy text with regular expressions: mails, amounts, dates, log lines, a template."""
import re
from collections import Counter

TEXT = """Invoice INV-2024-0017 (due 2024-03-15) for ann@example.org: EUR 1,250.00, VAT 19%.
Call +49 (30) 1234-567 or mail sales@shop.example.co.uk / SALES@SHOP.example.co.uk!
Older: INV-2023-0999 due 15/12/2023, USD 75.5; not an invoice: INV-20-1. Discount 5.5 % until 2024-02-30.
"""
LOG = """2024-05-01T10:00:00Z INFO  api  request id=1a2b path=/users status=200 ms=12
2024-05-01T10:00:01Z ERROR db   timeout after 3000ms id=ff00 retry=2
2024-05-01T10:00:01Z INFO  api  request id=3c4d path="/a b" status=404 ms=3
garbage line
2024-05-01T10:00:09Z WARN  api  slow request id=5e6f path=/report status=200 ms=950
"""

emails = sorted({m.lower() for m in re.findall(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", TEXT)})
invoices = [m.groupdict() for m in re.finditer(r"\bINV-(?P<year>\d{4})-(?P<number>\d{4})\b", TEXT)]
amounts = [(c, float(a.replace(",", ""))) for c, a in re.findall(r"\b(EUR|USD)\s+([\d,]+(?:\.\d+)?)", TEXT)]
percent = re.findall(r"(\d+(?:\.\d+)?)\s?%", TEXT)
print(emails, invoices, amounts, percent, sep="\n")


def normalise(match):
    if match["iso"]:
        return match["iso"]
    d, m, y = match["d"], match["m"], match["y"]
    return f"{y}-{m}-{d}"


DATE = re.compile(r"(?P<iso>\d{4}-\d{2}-\d{2})|(?P<d>\d{2})/(?P<m>\d{2})/(?P<y>\d{4})")
print([normalise(m) for m in DATE.finditer(TEXT)])
print(DATE.sub(lambda m: f"<{normalise(m)}>", "from 01/02/2024 to 2024-03-04"))

LINE = re.compile(
    r"""^(?P<time>\S+Z)\s+
        (?P<level>[A-Z]+)\s+      # severity
        (?P<source>\w+)\s+
        (?P<message>.*?)(?=\s+\w+=|$)""",
    re.VERBOSE | re.MULTILINE,
)
PAIR = re.compile(r'(\w+)=(?:"([^"]*)"|(\S+))')
records = []
for line in LOG.splitlines():
    if not (m := LINE.match(line)):
        print("skipped:", line)
        continue
    record = m.groupdict() | {k: q or v for k, q, v in PAIR.findall(line)}
    records.append(record)
    print(record["level"], "|", record["message"], "|", {k: record[k] for k in record if k not in ("time", "level", "source", "message")})
print(Counter(r["level"] for r in records), sum(int(r["ms"]) for r in records if "ms" in r))
print(re.split(r"\s*[,;]\s*", "a , b;c ;d"), re.split(r"(\d+)", "a1b22c"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"))
print(re.sub(r"\{(\w+)\}", lambda m: {"name": "Ann", "n": "3"}.get(m[1], m[0]), "Dear {name}, you have {n} of {unknown}"))
m = re.search(r"(?i)vat\s+(\d+)%", TEXT)
print(m.span(), m.group(0), m.start(1), re.fullmatch(r"\d+", "12a"), bool(re.match(r"(a|b)+$", "abab")))
for bad in ("(", "[a", "*", r"(?P<x>a)(?P<x>b)"):
    try:
        re.compile(bad)
    except re.error as e:
        print(type(e).__mro__[1].__name__, bad)
