# CSV
import csv
import io

out = io.StringIO()
writer = csv.writer(out)
writer.writerow(["id", "name", "note", "amount"])
for i in range(1500):
    writer.writerow([i, "name " + str(i), 'says "hi", twice' if i % 5 == 0 else "plain", i * 1.5])
text = out.getvalue()
rows = list(csv.DictReader(io.StringIO(text)))
total = sum(float(row["amount"]) for row in rows)
quoted = sum(1 for row in rows if '"' in row["note"])
result = len(text), len(rows), total, quoted
