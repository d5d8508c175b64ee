def f(x):
    match x:
        case {"type": "circle", "r": r}: return ("circle", r)
        case {"type": "rect", "w": w, "h": h, **rest}: return ("rect", w, h, rest)
        case {1: _, None: y}: return ("mixed keys", y)
        case {}: return "some mapping"
        case _: return "no mapping"
print(f({"type": "circle", "r": 1, "extra": 2}), f({"type": "rect", "w": 1, "h": 2, "c": "red"}), f({1: 2, None: 3}), f({}), f({"a": 1}), f([]))
