from functools import cached_property, cmp_to_key
class C:
    @cached_property
    def v(self):
        print("computing")
        return 42
c = C()
print(c.v, c.v, c.__dict__)
del c.v
print(c.v)
print(sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda a, b: len(b) - len(a))))
