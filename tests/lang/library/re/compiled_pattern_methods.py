import re
p = re.compile(r"(\d)(?P<n>\w)?")
print(p.search("a1b", 1).span(), p.match("a1", 1).group(), p.findall("1a2"), p.groups, p.groupindex, p.pattern, p.fullmatch("1a", 0, 2) is not None, p == re.compile(r"(\d)(?P<n>\w)?"), p.sub("x", "1a2b", 1), p.split("a1b"), p, p.scanner is not None)
print(re.search(r"b", "abc").expand(r"<\g<0>>"), re.match("a", "abc").endpos, re.purge())
