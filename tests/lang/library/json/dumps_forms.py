import json
print(json.dumps({"a": [1, 2.5, None, True, "é\n\"\\"], "b": {}}), json.dumps([]), json.dumps("é", ensure_ascii=False), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, 2], separators=(",", ":")), json.dumps({1: "a", None: "b", True: "c", 1.5: "d"}), json.dumps((1, 2)), json.dumps("\ud800\U0001f600"))
print(json.dumps({"a": [1, {"b": []}], "c": {}}, indent=2))
print(json.dumps([1, [2]], indent="--"), json.dumps(float("inf")), json.dumps([float("nan"), -0.0, 1e100, 10**30]))
