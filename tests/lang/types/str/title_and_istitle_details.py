for s in ("hello world", "HELLO", "it's", "a1b", "Ǆabc", "3rd", "x-y_z", "McDonald"):
    print(s.title(), s.title().istitle(), s.istitle())
