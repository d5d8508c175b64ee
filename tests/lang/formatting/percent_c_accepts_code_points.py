def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print("%c%c%c%c" % (65, "é", 0x1F600, 0x65E5), "%5c|%-5c|" % ("a", "b"))
show(lambda: "%c" % 0x110000)
show(lambda: "%c" % True)
