class Base:
    def run(self): raise NotImplementedError
class Child(Base): pass
Child().run()
