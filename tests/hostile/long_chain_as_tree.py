# outcome: finished
import ast
tree = ast.parse("+".join(["1"] * 20000))
assert sum(1 for _ in ast.walk(tree)) > 40000
