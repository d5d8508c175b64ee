import textwrap

text = "The quick brown fox -- jumped over the well-known, lazy dog.  It was a long-distance, e-mail-driven race!\tTabs too.\nNew lines also."
for width in (1, 5, 10, 23, 40, 70, 200):
    print(width, textwrap.wrap(text, width))
for options in (
    {"initial_indent": "* ", "subsequent_indent": "  "}, {"break_long_words": False}, {"break_on_hyphens": False},
    {"drop_whitespace": False}, {"expand_tabs": False}, {"replace_whitespace": False}, {"fix_sentence_endings": True},
    {"tabsize": 4}, {"max_lines": 2}, {"max_lines": 1, "placeholder": "..."}, {"max_lines": 3, "placeholder": " (more)"},
    {"break_long_words": False, "break_on_hyphens": False}, {"max_lines": 2, "initial_indent": "12345", "subsequent_indent": "1"},
):
    print(options, textwrap.wrap(text, 18, **options))
print(textwrap.fill(text, 30))
for bad in ({"width": 0}, {"width": -3}, {"width": 4, "max_lines": 1}):
    try:
        textwrap.wrap("some text here", **bad)
    except ValueError as error:
        print(error)
words = "supercalifragilistic a--b --option=value non-breaking\xa0space x-ray A-B-C -x --y- z--- 1-2 foo-1 ab-cd-ef 'tis--said"
for width in (3, 6, 8, 12):
    print(textwrap.wrap(words, width))
wrapper = textwrap.TextWrapper(width=12, max_lines=2)
print(wrapper.wrap("one two three four five six"), wrapper.fill("aaa bbb ccc ddd eee fff"))
print(textwrap.wrap(""), textwrap.wrap("   "), textwrap.wrap("   ", drop_whitespace=False), repr(textwrap.fill("")))
print(wrapper._split("look, goof-ball -- use the -b option!"))
