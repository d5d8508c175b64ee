def f(): return len("abc")
print(f())
len = lambda x: "shadowed"
print(f())
del len
print(f())
