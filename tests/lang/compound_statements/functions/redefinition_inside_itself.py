def f():
    global f
    old = f
    def f(): return "second", old is not f
    return "first"
print(f(), f())
