import string

for name in ("ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits", "punctuation", "printable", "whitespace"):
    print(name, repr(getattr(string, name)))
print(string.capwords("  hello   wORLD foo-bar "), string.capwords("a-b-cD", "-"), repr(string.capwords("")), sorted(string.__all__))
f = string.Formatter()
print(f.format("{} {1!r} {a:>{w}} {a.real} {l[0]} {{}}", 1, a=2, w=5, l=[3]) if False else f.format("{0} {1!r} {a:>{w}} {a.real} {l[0]} {{}}", 1, "x", a=2, w=5, l=[3]))
print(f.format("{}{}{}", 1, 2, 3), f.vformat("{x}", (), {"x": 9}), list(f.parse("a{b!r:c{d}}e{{f}}{")) if False else list(f.parse("a{b!r:c{d}}e{{f}}{}")))
print(f.get_field("0.real[1]", ([1, 2],), {}) if False else f.get_field("a[0]", (), {"a": [7]}), f.convert_field(3, None), f.convert_field("é", "a"))
for call in (
    lambda: f.format("{} {0}", 1), lambda: f.format("{0} {}", 1), lambda: f.format("{!x}", 1), lambda: f.format("{"),
    lambda: f.format("}"), lambda: f.format("{a}"), lambda: f.format("{0}"), lambda: f.format("{0:{1:{2}}}", 1, 2, 3),
    lambda: f.format(), lambda: f.convert_field(1, "z"), lambda: f.format("{:{:{}}}", 1, 2, 3),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Checked(string.Formatter):
    def get_value(self, key, args, kwargs):
        return f"<{key}>" if isinstance(key, str) else super().get_value(key, args, kwargs)

    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(map(str, used)), len(args), sorted(kwargs))

    def format_field(self, value, spec):
        return f"[{value}|{spec}]"


print(Checked().format("{0:x} {name!s:>{w}} {0}", 5, 6, extra=1))
print(list(f.parse("plain")), list(f.parse("")), list(f.parse("{a!x:y}")), list(f.parse("{a!:}}")) if False else "")
