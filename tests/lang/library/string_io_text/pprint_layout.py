import pprint
d = {"name": "x" * 30, "list": list(range(30)), "nested": {"a": ["long string " * 3] * 3, "b": (1, 2)}, 1: None} if False else {"list": list(range(30)), "name": "x" * 30, "nested": {"a": ["long string " * 3] * 3, "b": (1, 2)}}
pprint.pprint(d)
pprint.pprint([1, 2], width=3)
print(pprint.pformat({"b": 1, "a": 2}), pprint.pformat({"b": 1, "a": 2}, sort_dicts=False), pprint.pformat([[[[1]]]], depth=2))
