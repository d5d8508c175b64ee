for w in (0, 3, 8):
    for p in (0, 2, 9):
        print(f"[{'hello':{w}.{p}}]", "[%*.*s]" % (w, p, "hello"), "[{:>{w}.{p}}]".format("hello", w=w, p=p))
