import re
print(re.search(r"<.+>", "<a><b>").group(), re.search(r"<.+?>", "<a><b>").group(), re.findall(r"a{2,3}", "aaaaaaa"), re.findall(r"a{2,3}?", "aaaaa"), re.findall(r"a{,2}b", "aaab b"), re.search(r"a++a", "aaa"), re.search(r"(?>a+)b", "aab").group(), re.search(r"(?>a|ab)c", "abc"))
