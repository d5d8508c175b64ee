def f(): return f()
for _ in range(3):
    try:
        f()
    except RecursionError as e:
        print("recovered", e.args)
