class L:
    def __lt__(self, o):
        a.append(1)
        return False
a = [L(), L()]
try:
    a.sort()
except Exception as error:
    print(type(error).__name__, error)
print(len(a))
