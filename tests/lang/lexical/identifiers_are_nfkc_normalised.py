ﬁx = 1
print(fix, "fix" in globals(), "ﬁx" in globals())
class C: pass
c = C()
c.ｘ = 5
print(c.x, c.__dict__)
def f(ａ): return a
print(f(a=3))
