words = ["b", "a", "B", "aa", "", "é", "z", "日", "A", "ab", "~"]
print(sorted(words), sorted(words, key=str.casefold), sorted(words, key=lambda w: (len(w), w)), max(words), min(words))
