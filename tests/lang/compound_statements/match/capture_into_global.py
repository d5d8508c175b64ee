def f():
    global g
    match [1, 2]:
        case [_, g]: pass
f()
print(g)
