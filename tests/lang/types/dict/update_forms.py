d = {"a": 1}
d.update({"b": 2}, c=3)
d.update([("d", 4), ["e", 5]])
d.update()
d.update({"a": 0}.items())
d.update(("xy", "zw"))
print(d, d.update(q=1))
