words = ["a", "b", None]
lengths = {w: len(w) for w in words}
