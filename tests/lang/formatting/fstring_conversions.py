s = "é'"
print(f"{s} {s!s} {s!r} {s!a} {s!r:>8} {s!s:*^6} {s !r}")
