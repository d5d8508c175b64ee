a = 1
exec(b"\xef\xbb\xbfb = 'h\xc3\xa9'")
exec(b"# -*- coding: latin-1 -*-\nc = 'h\xe9'")
exec(b"#!/usr/bin/python\n# vim: set fileencoding=utf-8 :\nd = '\xc3\xa9'")
print(a, b, c, d)
