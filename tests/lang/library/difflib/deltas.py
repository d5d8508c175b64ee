import difflib

one = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n".splitlines(True)
two = "ore\ntree\nfour\nfive\nsix and more\nseven!\neight\nnine\n".splitlines(True)
print("".join(difflib.ndiff(one, two)))
print("".join(difflib.unified_diff(one, two, "a.txt", "b.txt", "2024-01-01", "2024-01-02", n=1)))
print("".join(difflib.context_diff(one, two, "a.txt", "b.txt", n=1)))
print(list(difflib.unified_diff(["a"], ["b"], lineterm="")), list(difflib.context_diff([], ["x"], lineterm="")), list(difflib.unified_diff(one, one)))
print(list(difflib.diff_bytes(difflib.unified_diff, [b"a\xff\n"], [b"b\n"], b"f", b"t")))
delta = list(difflib.ndiff(one, two))
print("".join(difflib.restore(delta, 1)) == "".join(one), "".join(difflib.restore(delta, "2")) == "".join(two))
try:
    list(difflib.restore(delta, 3))
except ValueError as error:
    print(error)
differ = difflib.Differ(linejunk=difflib.IS_LINE_JUNK, charjunk=difflib.IS_CHARACTER_JUNK)
text1 = "  1. Beautiful is better than ugly.\n  2. Explicit is better than implicit.\n  3. Simple is better than complex.\n  4. Complex is better than complicated.\n".splitlines(True)
text2 = "  1. Beautiful is better than ugly.\n  3.   Simple is better than complex.\n  4. Complicated is better than complex.\n  5. Flat is better than nested.\n".splitlines(True)
print("".join(differ.compare(text1, text2)))
print("".join(difflib.ndiff(["\tI am a buggy", "same\n"], ["\t\tI am a bug", "same\n"])))
print("".join(difflib.ndiff(["abcDefghiJkl\n", "x\n"], ["abcdefGhijkl\n", "yy\n", "zz\n"])))
for call in (
    lambda: list(difflib.unified_diff([b"a"], ["b"])), lambda: list(difflib.unified_diff(["a"], [1])), lambda: list(difflib.unified_diff("abc", ["b"])),
    lambda: list(difflib.unified_diff(["a"], ["b"], fromfile=b"x")), lambda: list(difflib.diff_bytes(difflib.unified_diff, ["a"], [b"b"])),
):
    try:
        print(call())
    except TypeError as error:
        print(error)
a = [f"line {i}\n" for i in range(40)]
b = [f"line {i}\n" if i % 9 else f"changed {i} here\n" for i in range(42)]
print("".join(difflib.unified_diff(a, b)), "".join(difflib.context_diff(a, b)), "".join(difflib.ndiff(a, b)))
print(sorted(difflib.__all__))
