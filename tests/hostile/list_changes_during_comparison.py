# outcome: finished
class E:
    def __eq__(self, o):
        a.clear()
        b.clear()
        return True
a, b = [E() for i in range(100)], [E() for i in range(100)]
print(a == b, len(a))
