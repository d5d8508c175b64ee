s = ("one "
     'two '
     f"{1 + 2} "
     r"\four"
     # comment between
     " five")
print(s)
