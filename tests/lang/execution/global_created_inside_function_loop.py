def f():
    for i in range(3):
        globals()[f"made_{i}"] = i * i
f()
print(made_0, made_1, made_2)
def g():
    global counter
    try:
        counter += 1
    except NameError:
        counter = 0
    return counter
print(g(), g(), g())
