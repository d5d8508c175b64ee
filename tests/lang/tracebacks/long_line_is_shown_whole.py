value = [1, 2, 3][0] + [4, 5, 6][1] + {"first": 10, "second": 20}["second"] + (7, 8, 9)[10] + len("some text here") + sum([1, 2, 3])
