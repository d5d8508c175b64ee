class M(type):
    def __instancecheck__(cls, o):
        print("instancecheck", o)
        return o == 3
class Three(metaclass=M): pass
for v in (2, 3):
    match v:
        case Three(): print("three")
        case _: print("other")
