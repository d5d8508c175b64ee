class Outer:
    class Inner:
        x = 1
        class Deep: y = 2
    def make(self): return self.Inner()
print(Outer.Inner.Deep.y, Outer().make().x, Outer.Inner.Deep.__qualname__, Outer().Inner)
