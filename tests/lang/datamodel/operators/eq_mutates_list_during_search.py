class E:
    def __eq__(self, o):
        del a[:]
        return False
a = [E(), E(), E()]
print(5 in a, a)
a = [E(), E()]
try:
    a.index(5)
except Exception as error:
    print(type(error).__name__, error)
a = [E(), E()]
print(a.count(5), a)
a = [E(), E()]
try:
    a.remove(5)
except Exception as error:
    print(type(error).__name__, error)
