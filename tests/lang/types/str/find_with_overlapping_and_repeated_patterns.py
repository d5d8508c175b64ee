s = "aabaabaaab"
print([s.find("aab", i) for i in range(9)], s.count("aab"), s.replace("aab", "-"), s.split("aab"), s.rsplit("aa", 1), s.rfind("aa"), s.index("baaa"))
