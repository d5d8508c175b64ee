import textwrap

for text in (
    "  a\n    b\n\n  c\n", "\ta\n\t  b\n", "\ta\n  b\n", "   \n  x\n \n", "", "no indent\n  x", "  a\n\t\n  b", "    a\n  b\n   c",
    "\n\n  x\n", "  \t a\n  \t b\n  c",
):
    print(repr(textwrap.dedent(text)))
print(repr(textwrap.indent("a\n\n  \nb\n", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda line: True)))
print(repr(textwrap.indent("a\r\nb\x0bc", "- ")), repr(textwrap.indent("", "x")))
for width in (5, 11, 12, 30):
    print(repr(textwrap.shorten("Hello  world!  And more of it.", width=width)))
print(textwrap.shorten("Hello world", width=10, placeholder="..."), repr(textwrap.shorten("   ", 5)))
try:
    print(textwrap.shorten("Hello world", width=3))
except ValueError as error:
    print(error)
print(sorted(textwrap.__all__))
