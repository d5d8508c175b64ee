d = {"a": None}
x = d["a"]["b"]["c"]
