# regex scan and substitution
import re

lines = []
for i in range(400):
    day = i % 28 + 1
    lines.append(f"2026-11-{day:02d} 12:{i % 60:02d} user{i % 37}@example.org GET /path/{i} took {i * 3 % 977} ms")
text = "\n".join(lines)
mails = re.findall(r"[\w.]+@[\w.]+", text)
slow = [int(ms) for ms in re.findall(r"took (\d+) ms", text) if int(ms) > 500]
masked = re.sub(r"\buser(\d+)@", lambda match: "u" + match.group(1) + "@", text)
dates = re.sub(r"(\d{4})-(\d\d)-(\d\d)", r"\3.\2.\1", text)
pattern = re.compile(r"(?P<date>\S+) (?P<time>\S+) (?P<mail>\S+) (?P<verb>[A-Z]+) (?P<path>\S+)")
paths = [pattern.match(line)["path"] for line in lines]
result = len(set(mails)), sum(slow), len(masked), dates[:40], paths[-1]
