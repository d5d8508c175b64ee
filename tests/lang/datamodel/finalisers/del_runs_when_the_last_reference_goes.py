"""`__del__` runs as soon as nothing refers to the object, before the program goes on."""


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


x = Noted("deleted")
del x
print("after del")
x = Noted("replaced")
x = None
print("after assignment")
Noted("never kept")
print("after the expression")
held = [Noted("in a list")]
held.clear()
print("after clear")
table = {"k": Noted("in a dict")}
del table["k"]
print("after del of an item")
