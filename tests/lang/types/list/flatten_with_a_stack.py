def flatten(xs):
    out, stack = [], [iter(xs)]
    while stack:
        for x in stack[-1]:
            if isinstance(x, list):
                stack.append(iter(x))
                break
            out.append(x)
        else:
            stack.pop()
    return out
print(flatten([1, [2, [3, [4, []], 5]], [[[6]]], 7]))
