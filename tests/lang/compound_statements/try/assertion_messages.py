try:
    assert 1 == 2
except Exception as e:
    print(type(e).__name__, e)
try:
    assert 1 == 2, "message"
except Exception as e:
    print(type(e).__name__, e)
try:
    assert 0, (1, 2)
except Exception as e:
    print(type(e).__name__, e)
try:
    assert [], f"{1 + 1}"
except Exception as e:
    print(type(e).__name__, e)
assert True, 1 / 0
print("ok")
