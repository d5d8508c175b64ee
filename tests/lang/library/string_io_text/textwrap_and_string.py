import textwrap, string
t = "The quick brown fox jumps over the lazy dog."
print(textwrap.wrap(t, 15), textwrap.fill(t, 20), textwrap.shorten(t, 20), textwrap.dedent("  a\n   b\n"), textwrap.indent("a\n\nb", "> "))
print(string.ascii_lowercase, string.digits, string.punctuation, string.capwords("hello  world"), string.Template("$a ${b} $$").substitute(a=1, b=2), string.Template("$a $z").safe_substitute(a=1))
try:
    string.Template("$z").substitute()
except Exception as error:
    print(type(error).__name__, error)
try:
    string.Template("$").substitute()
except Exception as error:
    print(type(error).__name__, error)
