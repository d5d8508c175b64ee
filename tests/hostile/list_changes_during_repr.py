# outcome: finished
class R:
    def __repr__(self):
        x.clear()
        return "R"
x = [R() for i in range(100)]
print(x)
