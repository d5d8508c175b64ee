def run(src):
    stack, out = [], []
    ops = {"+": lambda: stack.append(stack.pop() + stack.pop()), "*": lambda: stack.append(stack.pop() * stack.pop()),
           "dup": lambda: stack.append(stack[-1]), "swap": lambda: stack.extend([stack.pop(), stack.pop()]), ".": lambda: out.append(stack.pop())}
    for w in src.split():
        try:
            ops.get(w, lambda: stack.append(int(w)))()
        except (IndexError, ValueError) as e:
            out.append(f"{type(e).__name__} at {w}")
    return out, stack
print(run("2 3 + dup * ."), run("1 2 swap . ."), run("+"), run("x 5"))
