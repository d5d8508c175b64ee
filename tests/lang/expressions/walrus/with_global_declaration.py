def f():
    global counter
    return (counter := 10) + counter
print(f(), counter)
