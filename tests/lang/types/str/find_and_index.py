def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


s = "hello world, hello"
print(s.find("hello"), s.find("hello", 1), s.rfind("hello"), s.find("zzz"), s.find(""), s.rfind(""), s.find("o", 5, 7), s.find("o", -3), s.rfind("l", 0, 5), s.find("", 100), s.find("", 18))
print(s.index("world"), s.rindex("h"), s.find("hello", None, None), s.find("h", 1, None))
show(lambda: s.index("zzz"))
show(lambda: s.rindex("zzz"))
show(lambda: s.find())
show(lambda: s.find(1))
show(lambda: s.find("a", "b"))
