import re

cases = [
    (r"(a*)*", "aab"), (r"(a|ab)(c|bcd)(d*)", "abcd"), (r"(a+|b+)*?c", "aabbc"), (r"(?:(a)|b)*", "ab"), (r"(a)|b", "b"), (r"((a)|(b))*", "ab"), (r"(?:a?)*?$", "aa"), (r"(|a)+", "aaa"), (r"(a?b??)*", "ab"),
    (r"x*", "axb"), (r"\b", "ab cd"), (r"(?=a)", "aba"), (r"a*?", "aa"), (r"(?<=a)b|(?<!a)c", "abcac"), (r"(?<=(a))(b)", "ab"), (r"(?<=ab|cd)e", "abecde"), (r"(?=(a+))\1b", "aab"), (r"(?!ab)a", "abac"), (r"(?>a+)b|a", "aab aac"),
    (r"a++b", "aab"), (r"a++a", "aaa"), (r"(?:ab)++c", "ababc"), (r"(?:a|ab)++c", "abc"), (r"a{2,3}+a", "aaaa"), (r"a?+a", "a"), (r"(?:a{2}){2}", "aaaa"), (r"(?:ab?){2,3}?b", "ababb"), (r"(a)?(?(1)b|c)", "abc"), (r"(?P<q>['\"])?x(?(q)(?P=q))", "'x' x \"x'"),
    (r"(a(b(c)?)?)?d", "abd ad abcd d"), (r"(\w+)\s\1", "the the cat cat"), (r"((\w)\w*)\2", "abcda xx"), (r"\A\w|\w\Z", "abc"), (r"^.|.$", "ab\ncd\n", re.M), (r".*$", "ab\ncd\n"), (r"$", "a\n"), (r"\Z", "a\n"), (r"(?s).*?c", "a\nbc"), (r"[^\]]+]", "ab]c"), (r"[]a]+", "]a"), (r"[-a]", "-"), (r"[a\-z]+", "-z"),
    (r"(?:)", "ab"), (r"a{0}b", "ab"), (r"(a){0}b\1?", "b"), (r"a{,2}", "aaa"), (r"a{2,}", "aaaa a"), (r"a{1", "a{1"), (r"a{}", "a{}"), (r"x{,}y", "xxy"), (r"\0\x41\u0041\101", "\0AAA"), (r"(?:(?=(\w))a)+", "aa"), (r"(.)(?=\1)", "aabbc"), (r"(?!)|a", "a"),
]
for pattern, text, *flags in cases:
    compiled = re.compile(pattern, *flags)
    print(ascii(pattern), [(found.span(), found.groups(), found.lastindex, found.regs) for found in compiled.finditer(text)])
    full = compiled.fullmatch(text)
    print("  ", full and full.groups(), compiled.findall(text), compiled.split(text), compiled.subn("-", text), compiled.split(text, 1), compiled.sub("+", text, 1))
p = re.compile("b|^a|c$")
for pos, endpos in ((0, 3), (1, 3), (0, 2), (2, 1), (-5, 100), (3, 3)):
    print(pos, endpos, [p.search("abc", pos, endpos), p.match("abc", pos, endpos), p.fullmatch("abc", pos, endpos)], p.findall("abc", pos, endpos), [m.span() for m in p.finditer("abc", pos, endpos)])
