class Base:
    def walk(self): yield "base"
class Child(Base):
    def __init__(self, kids=()): self.kids = kids
    def walk(self):
        yield from super().walk()
        for k in self.kids:
            for x in k.walk():
                yield "-" + x
print(list(Child([Child(), Child([Child()])]).walk()))
