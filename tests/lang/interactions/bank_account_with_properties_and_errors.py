class Insufficient(Exception):
    def __init__(self, need, have): super().__init__(f"need {need}, have {have}"); self.need = need
class Account:
    rate = 0.5
    def __init__(self, owner, balance=0): self.owner, self._b = owner, balance
    @property
    def balance(self): return self._b
    @balance.setter
    def balance(self, v):
        if v < 0: raise Insufficient(-v, self._b)
        self._b = v
    def __iadd__(self, n): self.balance += n; return self
    def __isub__(self, n): self.balance -= n; return self
    def __str__(self): return f"{self.owner}: {self.balance:,}"
class Savings(Account):
    def interest(self): self += int(self.balance * self.rate)
a, s = Account("ann", 100), Savings("bob", 1000)
a += 50; a -= 20; s.interest()
print(a, s)
try:
    a -= 1000
except Exception as error:
    print(type(error).__name__, error)
try:
    s.balance = -5
except Insufficient as e:
    print(e.need, e)
