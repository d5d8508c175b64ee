def msg():
    print("message built")
    return "m"
assert True, msg()
try:
    assert False, msg()
except Exception as e:
    print(type(e).__name__, e)
