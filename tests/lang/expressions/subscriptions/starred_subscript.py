class K:
    def __getitem__(self, k): return k
k = K()
print(k[1], k[1, 2], k[1:2], k[1:2, ::3], k[...], k[:], k[*[1, 2]], k[0, *"ab", 9], k[()], k[1:2:3, 4], k[None:], k[-1:])
