head = slice(0, 2)
print("abcdef"[head], [1, 2, 3][head], (1, 2, 3)[slice(None, None, -1)], range(10)[slice(2, 4)], b"abc"[head])
