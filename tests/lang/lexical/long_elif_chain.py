src = "if n == 0: r = 0\n" + "".join(f"elif n == {i}: r = {i * i}\n" for i in range(1, 300)) + "else: r = -1\n"
for n in (0, 150, 299, 300):
    exec(src)
    print(n, r)
