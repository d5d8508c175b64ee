# method calls
class Account:
    def __init__(self, name):
        self.name = name
        self.balance = 0

    def deposit(self, amount):
        self.balance += amount
        return self

    def withdraw(self, amount):
        if amount > self.balance:
            return False
        self.balance -= amount
        return True

    @property
    def is_empty(self):
        return self.balance == 0


class Savings(Account):
    def deposit(self, amount):
        return super().deposit(amount + amount // 100)


accounts = [Account("a"), Savings("b"), Savings("c")]
refused = 0
for i in range(12_000):
    account = accounts[i % 3]
    account.deposit(i % 50)
    if not account.withdraw(i % 70):
        refused += 1
    if account.is_empty:
        refused += 1
result = refused, [account.balance for account in accounts]
