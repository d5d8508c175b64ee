src = "x = 1\nif x = 2:\n    pass\n"
exec(src)
