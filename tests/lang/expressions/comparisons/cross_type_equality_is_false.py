print(1 == "1", None == 0, [] == (), "" == b"", {} == [], 1 == None, "a" != 1, () == "", set() == {}, range(0) == [], int == "int", len == len, 1 == [1])
