print(range(True), list(range(False, 3)), range(True, 3, True))
