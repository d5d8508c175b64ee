s = "plain é text 日本 and 😀 end"
for p in ("é", "日本", "😀", "d 😀 e", "plain", "本 a", "zz", "日😀"):
    print(p, s.find(p), s.rfind(p), s.count(p), p in s, len(s.split(p)), s.replace(p, "#") == s)
