for fill in ("*", "0", " ", "é", "😀", "<", "{", ":", "_", ","):
    print(format(42, fill + "^6"), format("ab", fill + ">5"), format(1.5, fill + "<6"))
