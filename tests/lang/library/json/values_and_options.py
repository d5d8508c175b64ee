import json

values = [
    None, True, False, 0, -1, 10**30, 1.5, -0.0, 1e100, 5e-324, 123456789.125, "", "a\"b\\c/\b\f\n\r\t\x00\x1f\x7f", "é€😀\ud800", [], {}, (), [1, [2, [3]]],
    {"a": {"b": {"c": []}}, "": [{}]}, {1: 2, 1.5: 3, None: 4, True: 5, 10**20: 6}, (1, (2,)), [float("inf"), -float("inf")],
]
for value in values:
    for options in ({}, {"indent": 2}, {"indent": "\t", "sort_keys": False}, {"separators": (",", ":")}, {"ensure_ascii": False}, {"indent": 0, "separators": (";", "=")}, {"indent": ""}):
        text = json.dumps(value, **options)
        print(ascii(text), "".join(json.JSONEncoder(**options).iterencode(value)) == text)
    print(ascii(json.loads(json.dumps(value))), list(json.JSONEncoder().iterencode(value))[:6] if value else "")
print(json.dumps({"b": 1, "a": [{"z": 1, "y": 2}]}, sort_keys=True), json.dumps({(1, 2): 1, "a": 2}, skipkeys=True), json.dumps({(1,): 1}, skipkeys=True, indent=1))


class Text(str):
    pass


class Number(int):
    def __repr__(self):
        return "never"


class Real(float):
    __repr__ = __str__ = lambda self: "never"


class Rows(list):
    pass


class Map(dict):
    pass


print(json.dumps([Text("x"), Number(3), Real(1.5), Rows([1]), Map(a=1), {Text("k"): 1, Number(1): 2, Real(2.5): 3}]))
text = '{"a": [1, 2.50, -3e2, 1E+2, 0.1e-5, -0, -0.0, true, false, null, "x\\u00e9\\ud83d\\ude00\\n\\/"], "a ": {}, "\\u0061": 2}'
print(ascii(json.loads(text)), json.loads(b'[1, "\xc3\xa9"]'), json.loads(bytearray(b"5")), json.loads(' \n\t\r[ 1 , 2 ]\n'))
for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"):
    for document in ('["é", 1]', "5", '""'):
        data = document.encode(encoding)
        print(encoding, json.detect_encoding(data), json.loads(data))
print(json.loads('"a\tb"', strict=False) == "a\tb", json.JSONDecoder(strict=False).decode('"\x01"') == "\x01")
print(json.loads("1" * 30), json.loads("-" + "9" * 40), json.loads("0.1234567890123456789"), json.loads("123456789012345678.5"), json.loads("1e400"), json.loads("1e-400"))
