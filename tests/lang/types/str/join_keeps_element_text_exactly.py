parts = ["", "a", "", "日", "\0", "\ud800", "😀"]
j = "|".join(parts)
print(len(j), j.split("|") == parts, ascii(j), "".join(parts) == "".join(reversed(parts[::-1])))
