import re
print(re.findall(r"[a-c\d_-]", "a-d5_z"), re.findall(r"[^\W\d]", "a1_é"), re.findall(r"\s", "a \t\n\u2003"), re.findall(r"\d", "1٣²"), re.findall(r"\w", "é日_-", re.A), re.findall(r"[]a]", "]ab"), re.findall(r"[\]\\]", "]\\"), re.findall(r".", "a\nb"), re.findall(rb"\w+", b"ab cd"), re.findall(r"\x41\u00e9\101", "AéA"))
