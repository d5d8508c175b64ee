import ast
import traceback

tree = ast.parse("x = 1 + 2\nprint(x)")
exec(compile(tree, "<tree>", "exec"))
product = ast.Expression(ast.BinOp(ast.Constant(2), ast.Mult(), ast.Constant(21)))
try:
    compile(product, "<tree>", "eval")
except TypeError as error:
    print(error)
print(eval(compile(ast.fix_missing_locations(product), "<tree>", "eval")))


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node) if isinstance(node.value, int) else node


tree = ast.fix_missing_locations(Double().visit(ast.parse("print(1, 'a', [3])")))
exec(compile(tree, "<tree>", "exec"))
source = """
def f(a):

    # A comment.
    b = a

    return (b /
            0)


@staticmethod
def g():
    '''text
    of two lines'''
    return f(1)
g()
"""
space = {}
try:
    exec(compile(ast.parse(source), "<tree>", "exec"), space)
except ZeroDivisionError as error:
    print([(frame.name, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)][1:])
print(space["g"].__func__.__doc__, space["f"].__code__.co_firstlineno, space["g"].__func__.__code__.co_firstlineno)
print(type(compile("1 + x", "<tree>", "eval", ast.PyCF_ONLY_AST)).__name__)
single = ast.Interactive(ast.parse("1 + 1").body)
exec(compile(single, "<tree>", "single"))
for wrong, mode in ((tree, "eval"), (ast.Expression(ast.Constant(1, lineno=1, col_offset=0)), "exec"), (5, "exec"), (None, "eval")):
    try:
        compile(wrong, "<tree>", mode)
    except TypeError as error:
        print(error)
