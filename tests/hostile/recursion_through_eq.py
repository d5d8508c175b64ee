# outcome: RecursionError
class E:
    def __eq__(self, o): return o == self
E() == E()
