# outcome: finished | fuel
tokens = "if else for while def class return yield lambda x y ( ) [ ] { } : , . = == + - * ** / not and or in is None 1 'a' f'{x}' async await match case with as try except finally import from del global nonlocal pass break continue := -> @ ; \n".split(" ")
x, bad = 99, 0
for i in range(3000):
    src = []
    for _ in range(12):
        x = (x * 6364136223846793005 + 1442695040888963407) % 2**64
        src.append(tokens[(x >> 33) % len(tokens)])
    try:
        compile(" ".join(src), "<fuzz>", "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        bad += 1
print(bad > 1000)
