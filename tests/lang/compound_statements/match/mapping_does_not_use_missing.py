class D(dict):
    def __missing__(self, k):
        print("missing called")
        return 1
match D(a=1):
    case {"b": x}: print("matched", x)
    case {"a": y}: print("a", y)
