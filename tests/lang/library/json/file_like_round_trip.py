import json, io
f = io.StringIO()
json.dump({"x": [1, None]}, f, indent=1)
f.seek(0)
print(f.getvalue(), json.load(f), json.JSONDecoder().raw_decode('[1] tail'))
class S(str): pass
class I(int): pass
class D(dict): pass
print(json.dumps([S("a"), I(5), D(k=1), True]))
