text = """It was the best of times, it was the worst of times,
it was the age of wisdom; it was the age of foolishness!"""
words = "".join(c.lower() if c.isalpha() or c.isspace() else " " for c in text).split()
freq = {}
for w in words: freq[w] = freq.get(w, 0) + 1
for w, n in sorted(freq.items(), key=lambda p: (-p[1], p[0]))[:6]:
    print(f"{w:<8}{n:>3} {'*' * n} {n / len(words):6.1%}")
