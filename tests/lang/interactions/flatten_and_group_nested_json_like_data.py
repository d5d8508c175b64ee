data = {"teams": [{"name": "a", "members": [{"n": "x", "age": 3}, {"n": "y", "age": 5}]}, {"name": "b", "members": []}], "meta": None}
flat = [(t["name"], m["n"], m["age"]) for t in data["teams"] for m in t["members"]]
ages = {t["name"]: sum(m["age"] for m in t["members"]) / (len(t["members"]) or 1) for t in data["teams"]}
print(flat, ages, (data["meta"] or {}).get("x", "none"), data.get("nope", {}).get("y"))
