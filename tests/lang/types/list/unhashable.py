try:
    hash([])
except Exception as e:
    print(type(e).__name__, e)
try:
    {[]: 1}
except Exception as e:
    print(type(e).__name__, e)
try:
    {[1]}
except Exception as e:
    print(type(e).__name__, e)
try:
    {}[[]]
except Exception as e:
    print(type(e).__name__, e)
try:
    [] in {}
except Exception as e:
    print(type(e).__name__, e)
try:
    [] in set()
except Exception as e:
    print(type(e).__name__, e)
