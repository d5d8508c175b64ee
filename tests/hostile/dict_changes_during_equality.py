# outcome: finished | raised:RuntimeError
class V:
    def __eq__(self, o):
        a.clear()
        b.clear()
        return True
a, b = {i: V() for i in range(50)}, {i: V() for i in range(50)}
print(a == b, len(a))
