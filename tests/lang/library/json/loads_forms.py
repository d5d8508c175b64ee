import json
for s in ('{"a": [1, 2.5, null, true, "x"]}', "[]", '"\\u00e9\\ud83d\\ude00\\n"', "-1.5e3", "12345678901234567890123", "NaN", "-Infinity", " [1 , 2 ] ", '{"a":1,"a":2}', b'{"k": "\xc3\xa9"}'):
    print(json.loads(s))
