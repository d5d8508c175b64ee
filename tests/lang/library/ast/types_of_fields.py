import ast
import warnings

warnings.simplefilter("always")
for cls in [ast.FunctionDef, ast.Dict, ast.Constant, ast.ImportFrom, ast.arguments, ast.MatchClass, ast.Interpolation, ast.Pass, ast.Load]:
    print(cls.__name__, cls._field_types)


class Own(ast.AST):
    _fields = ("name", "parts", "text", "ctx", "untyped")
    _field_types = {"name": str, "parts": list[ast.expr], "text": str | None, "ctx": ast.expr_context}


class Plain(ast.AST):
    _fields = ("name",)


with warnings.catch_warnings(record=True) as caught:
    own = Own("given", untyped=1)
    print(own.name, own.parts, getattr(own, "text", "no text"), own.ctx, own.untyped)
    Own()
    print(Plain().__dict__)
    ast.Name()
    print(ast.Return().value, ast.Module().body, ast.Name("x").ctx)
print(*sorted(f"{warning.category.__name__} {warning.message}" for warning in caught), sep="\n")
