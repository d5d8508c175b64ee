def f(*a): raise ValueError("inside")
f(
    1,
    2,
    3,
)
