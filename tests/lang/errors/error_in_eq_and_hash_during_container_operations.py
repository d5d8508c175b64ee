class E:
    def __eq__(self, o): raise ValueError("eq failed")
    def __hash__(self): return 1
try:
    [E()] == [E()]
except Exception as error:
    print(type(error).__name__, error)
try:
    E() in [1]
except Exception as error:
    print(type(error).__name__, error)
try:
    [E()].remove(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    [E()].count(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    {E(): 1} == {E(): 1}
except Exception as error:
    print(type(error).__name__, error)
try:
    {E()} & {E()}
except Exception as error:
    print(type(error).__name__, error)
try:
    (E(),).index(2)
except Exception as error:
    print(type(error).__name__, error)
try:
    {E(): 0}[E()]
except Exception as error:
    print(type(error).__name__, error)
try:
    {E()}.add(E())
except Exception as error:
    print(type(error).__name__, error)
x = E()
print(x in [x], [x] == [x], {x: 1}[x])
