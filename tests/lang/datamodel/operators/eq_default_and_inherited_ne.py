class E:
    def __eq__(self, o):
        print("eq")
        return "truthy"
e = E()
print(e == 1, e != 1, 1 == e, e in [1], [e] == [1], e is e)
class N:
    def __ne__(self, o): return "ne"
n = N()
print(n != 1, n == 1, 5 != n)
