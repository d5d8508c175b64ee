print(f"{True:d} {True:>6} {True!r} {True:.1f} {False:x}", "%d %s %r" % (True, True, True), ["no", "yes"][True], {True: 1, 1: 2}, sum([True] * 3), int(True), True + 1.0, str(True)[0])
