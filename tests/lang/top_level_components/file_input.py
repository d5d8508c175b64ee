# File input: statements and empty lines, the last line may lack its end; a byte order mark, any kind of line end.
for source in (
    "",
    "\n\n",
    "# only a comment",
    "   \n\t\n",
    "x = 1",
    "x = 1\n",
    "x = 1;",
    "x = 1; y = 2",
    "if 1:\n  x = 3",
    "if 1: x = 4",
    "if 1:\n  x = 5\n  ",
    "if 1:\n  x = 6\n# not indented",
    "x = 7\r\ny = 8\rz = 9\n",
    b"\xef\xbb\xbfx = 11",
    b"# coding: latin-1\nx = '\xe9'",
    b"#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nx = '\x80'",
    "\x0cx = 12",
    "x = 13\\\n + 1",
):
    namespace = {}
    exec(compile(source, "f", "exec"), namespace)
    print({name: value for name, value in namespace.items() if name != "__builtins__"})
for source in ("  x = 1", "x = 1\n  y = 2", "if 1:\n", "if 1:\nx", "x = 1;;", ";", "x = 1\\", "\\", "x = (1,\n"):
    try:
        compile(source, "f", "exec")
    except SyntaxError as error:
        print(repr(source), type(error).__name__, error.msg, error.lineno, error.offset)
