import json


def attempt(function, *args, **options):
    try:
        print(function(*args, **options))
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "__notes__", None))


class Thing:
    pass


for value in ({"a": [1, {"b": Thing()}]}, [Thing()], (Thing(),), Thing(), {1: {2: {3}}}, {(1, 2): 3}, {"x": {b"k": 3}}, [1, [2, [3, {4}]]]):
    attempt(json.dumps, value)
    attempt(json.dumps, value, indent=2)
circle = []
circle.append(circle)
ring = {}
ring["ring"] = [ring]
for value in (circle, {"k": circle}, ring):
    attempt(json.dumps, value)
for value in (float("nan"), [float("inf")], {"a": float("-inf")}, {float("nan"): 1}):
    attempt(json.dumps, value, allow_nan=False)


def stubborn(value):
    return value


def wrapped(value):
    return [value]


def failing(value):
    raise KeyError("inside")


def unfit(value):
    return {1, 2} if isinstance(value, Thing) else failing(value)


for default in (stubborn, wrapped, failing, unfit):
    attempt(json.dumps, {"list": [1, Thing()]}, default=default)
attempt(json.dumps, {"b": 1, 2: 3}, sort_keys=True)
attempt(json.dumps, [{"b": 1, None: 3}], sort_keys=True)
for text in (
    '"\\q"', '"\\u12"', '"\\u12x4"', '"abc', '"a\nb"', "[1,", "[1,]", '{"a":1,}', '{"a":1,', '{"a" 1}', '{"a":}', "{a:1}", "{", "[", "", "nul", "-", "1 2",
    '{"a":1 "b":2}', "[1 2]", '"\\', '"\\u', '"\\ud800\\u', "01", "1.", "1e", "-Inf", "\ufeff1", "[1\n,\n2\n x]", "[}", "{]", "tru", "[1}", '{"a": 1]', "1_0", "\u0663", "+1", ".5", "'a'",
):
    attempt(json.loads, text)
for value in (5, None, [], memoryview(b"1")):
    attempt(json.loads, value)
attempt(json.loads, b"\xff")
attempt(json.loads, "1" * 5000)
attempt(json.loads, "1", unknown=1)
attempt(json.dumps, 1, unknown=1)
attempt(json.JSONDecoder().raw_decode, "1", -1)
attempt(json.JSONDecoder().raw_decode, "  ", 0)
