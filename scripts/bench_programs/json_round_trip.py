# JSON round trip
import json

rows = [
    {
        "id": i,
        "name": "item " + str(i),
        "price": i * 1.25,
        "tags": ["a" + str(i % 7), "b" + str(i % 11)],
        "stock": {"here": i % 50, "there": None, "open": i % 2 == 0},
    }
    for i in range(600)
]
text = json.dumps(rows)
back = json.loads(text)
pretty = json.dumps(back[:60], indent=2, sort_keys=True)
result = len(text), back == rows, len(pretty)
