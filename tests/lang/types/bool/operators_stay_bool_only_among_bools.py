print(True & True, True & 1, True | 0, False ^ True, type(True & True), type(True & 1), type(True + True), type(-True), type(not 5))
