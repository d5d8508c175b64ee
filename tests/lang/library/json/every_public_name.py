import json, json.decoder, json.encoder, json.scanner

print(sorted(json.__all__), json.decoder.__all__, json.scanner.__all__)
print(json.encoder.encode_basestring('é"\n'), json.encoder.encode_basestring_ascii('é"\n'), json.encoder.py_encode_basestring("a"), json.encoder.INFINITY)
print(json.decoder.scanstring('"abc" x', 1), json.decoder.scanstring("a\tb\"", 0, False), json.decoder.py_scanstring('\\u00e9"', 0))
try:
    json.decoder.scanstring("abc", 0)
except json.JSONDecodeError as error:
    print(error, error.msg, error.doc, error.pos, error.lineno, error.colno)
print(json.scanner.make_scanner(json.JSONDecoder())("[1, 2] x", 0), json.scanner.py_make_scanner(json.JSONDecoder())('{"a": 1.5}', 0))
decoder = json.JSONDecoder()
print(decoder.scan_once("null", 0), decoder.strict, decoder.object_hook, decoder.parse_float, decoder.parse_int, decoder.parse_constant("NaN"), decoder.memo)
try:
    decoder.scan_once("  ", 0)
except StopIteration as stop:
    print("stop", stop.value)
encoder = json.JSONEncoder(indent=2, sort_keys=True)
print(encoder.item_separator, encoder.key_separator, encoder.indent, encoder.sort_keys, encoder.skipkeys, encoder.ensure_ascii, encoder.allow_nan, encoder.check_circular)
error = json.JSONDecodeError("message", "a\nbc", 3)
print(error, error.lineno, error.colno, error.args, isinstance(error, ValueError), error.__reduce__())


class File:
    def __init__(self, text=""):
        self.parts = [text]

    def write(self, text):
        self.parts.append(text)

    def read(self):
        return "".join(self.parts)


file = File()
json.dump({"a": [1, None], "b": "x"}, file)
print(file.parts, json.load(file), json.load(File("[1]"), parse_int=str))
