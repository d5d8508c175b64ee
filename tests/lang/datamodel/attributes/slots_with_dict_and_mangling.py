class C:
    __slots__ = ("__dict__", "__private", "x")
    def __init__(self):
        self.__private = 1
        self.x = 2
        self.other = 3
c = C()
print(c.__dict__, c._C__private, c.x)
