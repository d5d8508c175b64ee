# outcome: finished | raised:IndexError
class I:
    n = 0
    def __index__(self):
        I.n += 1
        return 0 if I.n % 2 else 10**9
x = [1, 2, 3]
for i in range(10):
    try:
        x[I()]
    except IndexError:
        pass
print(len(x))
