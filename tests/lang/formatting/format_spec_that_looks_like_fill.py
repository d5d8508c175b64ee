print(format(5, "<<4"), format(5, ">>4"), format(5, "^^5"), format(5, "==4"), format(-5, "-=4"), format(5, "+<4"), format(5, " <4") + "|", format("s", "s<4"))
