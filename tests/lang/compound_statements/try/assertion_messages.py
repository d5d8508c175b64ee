try:
    assert 1 == 2
except Exception as error:
    print(type(error).__name__, error)
try:
    assert 1 == 2, "message"
except Exception as error:
    print(type(error).__name__, error)
try:
    assert 0, (1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    assert [], f"{1 + 1}"
except Exception as error:
    print(type(error).__name__, error)
assert True, 1 / 0
print("ok")
