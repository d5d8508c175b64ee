import ast

for source in (
    "f'a{x!r:>{w}} {{}} {y=}'", "f'{x:%Y-%m}'", "f'{1}\\n'", "f'{ {1: 2}[1] }'", "f'{(lambda: 1)()}'", "f\"it's {x}\"",
    "f'{x!s}{y!a:10}'", "f'plain'", "f''", "f'{a if b else c}'", "'a' f'{x}' 'b'",
):
    tree = ast.parse(source)
    text = ast.unparse(tree)
    print(text, ast.dump(ast.parse(text)) == ast.dump(tree))
