class L:
    def __len__(self): return 3
class H:
    def __iter__(self): return iter("ab")
    def __length_hint__(self):
        print("hint")
        return 10
class Bad:
    def __iter__(self): return iter("ab")
    def __length_hint__(self): return "x"
print(len(L()), list(H()))
try:
    list(Bad())
except Exception as error:
    print(type(error).__name__, error)
