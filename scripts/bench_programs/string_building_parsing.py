# string building, parsing
lines = []
for i in range(3000):
    lines.append("id=" + str(i) + ";name=user" + str(i % 97) + ";score=" + str(i * 37 % 1001))
text = "\n".join(lines)
total = 0
names = set()
for line in text.split("\n"):
    fields = {}
    for part in line.split(";"):
        key, _, value = part.partition("=")
        fields[key] = value
    total += int(fields["score"])
    names.add(fields["name"])
result = total, len(names), len(text)
