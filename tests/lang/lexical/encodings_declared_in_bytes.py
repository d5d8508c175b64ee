for s in (b"x = '\xff'", b"# coding: utf-8\nx = 1\ny = '\xe9'\n", b"# coding: nonsense\nx", b"\xef\xbb\xbf# coding: latin-1\nx", b"\xef\xbb\xbfprint('bom')", b"# -*- coding: latin-1 -*-\nprint('\xe9')", b"#!x\n# vim: set fileencoding=iso-8859-15 :\nprint('\xa4')", b"# coding: ascii\nprint('\xe9')", b"# coding: cp1252\nprint('\x80')", b"x\n\n# coding: latin-1\nprint('\xe9')", b"print('\xc3\xa9')", b"# coding=UTF-8\nprint('\xc3\xa9')", b"# coding: koi8-r\nprint('\xc1')", b"x = 1\nprint('\xed\xa0\x80')"):
    try: exec(s)
    except Exception as e: print(s, type(e).__name__, e)
