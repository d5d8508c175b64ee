def f(): pass
f.count = 1
f.count += 1
print(f.count, f.__dict__)
del f.count
try:
    f.count
except Exception as error:
    print(type(error).__name__, error)
