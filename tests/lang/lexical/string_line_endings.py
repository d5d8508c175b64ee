src = "a = '''x\r\ny'''\r\nb = 1\rc = 2\n"
exec(src)
print(repr(a), b, c)
