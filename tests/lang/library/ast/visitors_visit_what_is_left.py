import ast


class Names(ast.NodeVisitor):
    def __init__(self):
        self.found = []

    def visit_Name(self, node):
        self.found.append(node.id)

    def visit_FunctionDef(self, node):
        self.found.append("def " + node.name)
        ast.NodeVisitor.generic_visit(self, node)

    def visit_Lambda(self, node):
        return "not entered"


names = Names()
print(names.visit(ast.parse("def f(a=b): return c(lambda: hidden)\nd")), names.found)


class Constants(ast.NodeVisitor):
    def visit_Constant(self, node):
        return node.value

    def generic_visit(self, node):
        return [type(node).__name__, *(self.visit(child) for child in ast.iter_child_nodes(node))]


print(Constants().visit(ast.parse("f(1, 'a')", mode="eval")))


class Fold(ast.NodeTransformer):
    def visit_BinOp(self, node):
        ast.NodeTransformer.generic_visit(self, node)
        if isinstance(node.left, ast.Constant) and isinstance(node.right, ast.Constant):
            return ast.copy_location(ast.Constant(node.left.value + node.right.value), node)
        return node

    def visit_Pass(self, node):
        return None

    def visit_Assert(self, node):
        return [ast.Expr(node.test), ast.Expr(ast.Constant("asserted"))]

    def visit_Return(self, node):
        return self.generic_visit(node)


tree = Fold().visit(ast.parse("def f(x):\n    pass\n    assert x\n    return 1 + 2 + x + (3 + 4)"))
print(ast.unparse(ast.fix_missing_locations(tree)))
