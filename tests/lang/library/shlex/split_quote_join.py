import shlex

for text in (
    "foo -x \"bar baz\" 'single $x' a\\ b", "", "a 'b c'd\"e f\" # not comment", "x=\"1\\\"2\" y='\\n'", "a\\\nb", "'' \"\" a''", "é ü 'ñ'",
    "one\ttwo\nthree", "--opt=\"a b\" path/to/file.txt *.py ~/x", "a;b|c&&d", '"\\$x \\q"',
):
    print(shlex.split(text), shlex.split(text, comments=True))
    try:
        print(shlex.split(text, posix=False))
    except ValueError as error:
        print(error)
for text in ("'abc", 'a "b', "a\\"):
    try:
        shlex.split(text)
    except ValueError as error:
        print(error)
for text in ("", "plain", "a b", "it's", "$x", "é", "a/b-c_d.e:f,g@h%i+j=k", "\n", '"'):
    print(shlex.quote(text), shlex.split(shlex.quote(text)) == [text])
print(shlex.join(["echo", "a b", "it's", ""]), sorted(shlex.__all__))
for posix in (False, True):
    for punctuation in (False, True, "|"):
        lexer = shlex.shlex("a && b || c; d >'abc' 2>&1 ~/x (y) # z\nw-1.5 'q r'", posix=posix, punctuation_chars=punctuation)
        print(posix, punctuation, list(lexer), lexer.lineno, repr(lexer.punctuation_chars))
lexer = shlex.shlex("one two three")
first = lexer.get_token()
lexer.push_token("pushed")
print(first, lexer.get_token(), lexer.get_token(), lexer.error_leader(), lexer.error_leader("f", 3))
lexer.push_source("inner tokens")
print(list(lexer))
lexer = shlex.shlex("a,b c", posix=True)
lexer.whitespace += ","
lexer.whitespace_split = True
print(list(lexer), lexer.eof, lexer.wordchars[:5], lexer.quotes, lexer.escape)
try:
    shlex.split(None)
except ValueError as error:
    print(error)
