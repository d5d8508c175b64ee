a = [1, 2]
t = *a, 3
print(t, (*a,), (*a, *"x"), (*[],), ((*a,),))
try:
    t = *5,
except Exception as error:
    print(type(error).__name__, error)
for x in *a, 9:
    print(x)
def f(): return *a, 5
print(f())
