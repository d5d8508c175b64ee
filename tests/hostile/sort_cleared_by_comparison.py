# outcome: raised:ValueError | finished
class C:
    def __lt__(self, o):
        x.clear()
        return True
x = [C() for i in range(100)]
x.sort()
