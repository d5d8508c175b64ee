try:
    undefined_name
except Exception as e:
    print(type(e).__name__, e)
count = 1
try:
    cuont
except Exception as e:
    print(type(e).__name__, e)
try:
    pritn
except Exception as e:
    print(type(e).__name__, e)
try:
    lenn
except Exception as e:
    print(type(e).__name__, e)
try:
    sys
except Exception as e:
    print(type(e).__name__, e)
try:
    Lst
except Exception as e:
    print(type(e).__name__, e)
try:
    counts
except Exception as e:
    print(type(e).__name__, e)
try:
    x1
except Exception as e:
    print(type(e).__name__, e)
def f():
    local_value = 1
    return local_valeu
try:
    f()
except Exception as e:
    print(type(e).__name__, e)
try:
    self
except Exception as e:
    print(type(e).__name__, e)
