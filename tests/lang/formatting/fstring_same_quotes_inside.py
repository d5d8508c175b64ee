d = {"a": 1}
print(f"{d["a"]} {"nested " + f"{"deep " + f"{1 + 1}"}"}")
