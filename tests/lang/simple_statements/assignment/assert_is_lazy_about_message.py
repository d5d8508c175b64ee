def msg():
    print("message built")
    return "m"
assert True, msg()
try:
    assert False, msg()
except Exception as error:
    print(type(error).__name__, error)
