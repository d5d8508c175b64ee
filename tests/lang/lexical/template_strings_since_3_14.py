name = "world"
t = t"hello {name!r:>10} and {1 + 1}"
print(type(t).__name__, t.strings, [(i.value, i.expression, i.conversion, i.format_spec) for i in t.interpolations], t.values)
print(t"".strings, t"plain".interpolations, (t"a{1}" t"b{2}").strings, rt"\n{name}".strings)
