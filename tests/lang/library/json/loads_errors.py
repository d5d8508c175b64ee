def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


import json
for s in ("", "{", "[1,]", '{"a" 1}', "{'a': 1}", '{"a":}', '"abc', '"\t"', '"\\x"', "01", "1.", "tru", "[1] 2", '{"a":1,}', "[1 2]", '"\\u12"', "\n\n  x", "-", "nul"):
    try:
        print(json.loads(s))
    except json.JSONDecodeError as e:
        print(repr(s), "|", e, "|", e.msg, e.pos, e.lineno, e.colno)
show(lambda: json.loads(5))
show(lambda: json.loads(None))
