import re
t = "One\ntwo\nTHREE"
print(re.findall(r"^\w", t, re.M), re.findall(r"three", t, re.I), re.search(r"One.two", t), re.search(r"One.two", t, re.S) is not None, re.findall(r"\w+$", t), re.findall(r"\Aone|e\Z", t, re.I), re.findall(r"""a  # comment
 b""", "ab", re.X), re.findall(r"(?i:A)b", "aB ab"), re.compile("a", re.I | re.M).flags & 10, re.I, re.search(r"(?s).+", "a\nb").group())
