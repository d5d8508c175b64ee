print(r"\n", R'\t', r"""a\
b""", rb"\x41", bR"\n", Rb'\'', r"\N{x}", r"\u0041", len(r"\\"))
