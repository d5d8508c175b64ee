match = 1
case = 2
type = 3
_ = 4
print(match, case, type, _)
match[0] if False else print(match + case)
type = lambda x: ("called", x)
print(type(5))
def case(match): return match
print(case(match=9))
class match: type = 7
print(match.type)
