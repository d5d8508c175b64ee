# outcome: finished | fuel
alphabet = "()[]{}:;,.'\"\\\n\t =+-*/<>!@#$%^&|~`01xabcdef_ifordeflambda"
bad = 0
x = 12345
for i in range(3000):
    chars = []
    for _ in range(20):
        x = (x * 1103515245 + 12345) % 2**31
        chars.append(alphabet[x // 65536 % len(alphabet)])
    try:
        compile("".join(chars), "<fuzz>", "exec")
    except (SyntaxError, ValueError, MemoryError, RecursionError, OverflowError):
        bad += 1
print(bad > 1000)
