class C:
    def m(self, xs):
        return [y for x in xs if (y := x * 2) > 2], y
print(C().m([1, 2, 3]))
