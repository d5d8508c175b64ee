"""eval and exec ask any mapping for their local names."""


class Names:
    def __getitem__(self, name):
        print("asked for", name)
        if name == "broken":
            raise ValueError(name)
        if name.startswith("known"):
            return len(name)
        raise KeyError(name)

    def __setitem__(self, name, value):
        print("set", name, value)


print(eval("known + known2", {}, Names()))
print(eval("len('abc') + outer", {"outer": 5}, Names()))
print(eval(compile("known", "<test>", "eval"), {}, Names()))
exec("x = known", {}, Names())
for text in ("missing", "broken"):
    try:
        eval(text, {}, Names())
    except Exception as error:
        print(type(error).__name__, error)
