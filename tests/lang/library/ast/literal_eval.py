import ast
from ast import literal_eval
for s in "1", "-1", "+2.5", "'a' 'b'", "b'x'", "None", "True", "...", "[1, 2, (3,), {4: 'x'}, {5}]", "()", "set()", "1+2j", "-1-2j", "3 + 0j", " 7", "(1, )", "{'a': [1, {'b': None}]}", "1_000", "0xff", '"""tri\nple"""', "[]", "{}", "{**{}}" , "\t 5", "-(-1)", "1 + 1", "a", "f()", "[x for x in y]", "__import__('os')", "'a' + 'b'", "1 if 2 else 3", "lambda: 0", "{'a': b}", "f'x'", "1 < 2", "not 1", "-'a'", "set([1])", "", "1 +", "(1", "x = 1", "  1\n 2", "10**3", "~1", "-True", "[1, [2, [3, [4]]]]", "1e400", "'\\ud800' == 1", "\0":
    try: print(repr(s), "->", repr(literal_eval(s)))
    except Exception as e: print(repr(s), type(e).__name__, str(e).partition(" object at")[0])
