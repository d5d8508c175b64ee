items = ["a", "b"]
print(f"{'\n'.join(items)}", f"{'\t'!r}", f"{"\x41"}", f"a\tb{1}\u00e9\N{BULLET}")
