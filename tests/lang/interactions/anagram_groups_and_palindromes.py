words = "listen silent enlist google elbow below state taste abba noon radar".split()
groups = {}
for w in words: groups.setdefault("".join(sorted(w)), []).append(w)
print([g for g in groups.values() if len(g) > 1], [w for w in words if w == w[::-1]])
