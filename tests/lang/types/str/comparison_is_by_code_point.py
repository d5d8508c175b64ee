def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print("a" < "b", "a" < "B", "abc" < "abd", "abc" < "abcd", "" < "a", "é" > "z", "\U0001f600" > "\uffff", "Z" < "a", "10" < "9")
show(lambda: "a" < 1)
show(lambda: "a" == 1)
show(lambda: "a" >= None)
