# string methods
text = "  The Quick, Brown Fox; jumps over 12 lazy dogs.  "
hits = 0
for i in range(4000):
    line = text.strip().lower().replace("fox", "cat")
    if line.startswith("the") and line.endswith("."):
        hits += line.find("cat") + line.count("o")
    parts = line.split()
    hits += len("-".join(parts).title().swapcase())
    hits += sum(1 for part in parts if part.isalpha())
result = hits
