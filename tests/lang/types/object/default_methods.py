class C: pass
c = C()
print(c.__eq__(c), c.__eq__(5), c.__ne__(c), c.__ne__(5), c.__lt__(5), c.__str__() == c.__repr__(), c.__format__("") == str(c), c.__hash__() == hash(c), c.__sizeof__() > 0, c.__dir__() != [])
try:
    c.__format__("x")
except Exception as error:
    print(type(error).__name__, error)
