import re
import textwrap

wrapper = textwrap.TextWrapper
print(type(wrapper.wordsep_re), type(wrapper.wordsep_simple_re), type(wrapper.sentence_end_re))
print(sorted(wrapper.unicode_whitespace_trans) == sorted(map(ord, "\t\n\x0b\x0c\r ")), set(wrapper.unicode_whitespace_trans.values()))
text = "well-known words --foo-bar, one.  Two (three-four)--five"
print([piece for piece in wrapper.wordsep_re.split(text) if piece])
print([piece for piece in wrapper.wordsep_simple_re.split(text) if piece])
print(bool(wrapper.sentence_end_re.search("end.")), bool(wrapper.sentence_end_re.search('End!"')), bool(wrapper.sentence_end_re.search("END.")))


class Slashes(textwrap.TextWrapper):
    wordsep_re = re.compile(r"(\s+|/)")


class Semicolons(textwrap.TextWrapper):
    sentence_end_re = re.compile(r"[a-z];\Z")


class Unspaced(textwrap.TextWrapper):
    unicode_whitespace_trans = {ord("_"): ord(" ")}


class Simple(textwrap.TextWrapper):
    wordsep_simple_re = re.compile(r"(,)")


print(Slashes(width=8).wrap("usr/local/lib/python"))
print(Semicolons(width=40, fix_sentence_endings=True).fill("one; two. three; four"))
print(Unspaced(width=9).wrap("one_two_three_four\tfive"))
print(Simple(width=6, break_on_hyphens=False).wrap("a-b,c-d,e-f"))
