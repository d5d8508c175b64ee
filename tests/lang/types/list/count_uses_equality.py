print([1, 1.0, True, "1"].count(1), [[], [], ()].count([]), [].count(0), [None, 0].count(None))
