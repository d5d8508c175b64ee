class L:
    def __lt__(self, o):
        a.append(1)
        return False
a = [L(), L()]
try:
    a.sort()
except Exception as e:
    print(type(e).__name__, e)
print(len(a))
