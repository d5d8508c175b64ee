def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


words = ["pear", "fig", "apple", "kiwi"]
print(max(words, key=len), min(words, key=len), max(-3, 2, key=abs), max(words, key=lambda w: w[-1]), min(words, key=lambda w: (len(w), w)), max("abc", key=ord), max([], key=len, default="none"))
show(lambda: max([1], key=5))
show(lambda: max([1, 2], key=lambda: 0))
show(lambda: max([1, 2], foo=1))
