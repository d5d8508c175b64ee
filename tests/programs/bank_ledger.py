"""Double-entry book-keeping: accounts, transactions that balance or roll back, statements and an audit."""


class LedgerError(Exception):
    pass


class Unbalanced(LedgerError):
    def __init__(self, difference):
        super().__init__(f"debits and credits differ by {money(difference)}")
        self.difference = difference


class InsufficientFunds(LedgerError):
    def __init__(self, account, needed):
        super().__init__(f"{account.name} is short of {money(needed)}")
        self.account, self.needed = account, needed


def money(cents):
    sign = "-" if cents < 0 else ""
    return f"{sign}${abs(cents) // 100:,}.{abs(cents) % 100:02d}"


def parse_money(text):
    text = text.replace(",", "").lstrip("$")
    whole, _, part = text.partition(".")
    if len(part) > 2 or not (whole + part).lstrip("-").isdigit():
        raise ValueError(f"not an amount: {text!r}")
    sign = -1 if whole.startswith("-") else 1
    return sign * (abs(int(whole)) * 100 + int((part + "00")[:2]))


class Account:
    normal = 1
    overdraft = None

    def __init__(self, name):
        self.name, self.entries = name, []

    @property
    def balance(self):
        return sum(e.amount for e in self.entries) * self.normal

    def check(self):
        if self.overdraft is not None and self.balance < -self.overdraft:
            raise InsufficientFunds(self, -self.overdraft - self.balance)

    def __repr__(self):
        return f"<{type(self).__name__} {self.name}: {money(self.balance)}>"

    def __lt__(self, other):
        return (type(self).__name__, self.name) < (type(other).__name__, other.name)


class Asset(Account):
    overdraft = 0


class Liability(Account):
    normal = -1


class Income(Account):
    normal = -1


class Expense(Account):
    pass


class CreditLine(Asset):
    overdraft = 50_000


class Entry:
    __slots__ = ("day", "memo", "amount")

    def __init__(self, day, memo, amount):
        self.day, self.memo, self.amount = day, memo, amount


class Transaction:
    """Entries are visible at once, and gone again if the block raises or does not balance."""

    def __init__(self, ledger, day, memo):
        self.ledger, self.day, self.memo, self.lines = ledger, day, memo, []

    def __enter__(self):
        return self

    def debit(self, account, amount):
        return self.post(account, amount)

    def credit(self, account, amount):
        return self.post(account, -amount)

    def post(self, account, amount):
        entry = Entry(self.day, self.memo, amount)
        account.entries.append(entry)
        self.lines.append((account, entry))
        return self

    def __exit__(self, kind, error, traceback):
        try:
            if kind is None:
                total = sum(e.amount for _, e in self.lines)
                if total:
                    raise Unbalanced(total)
                for account, _ in self.lines:
                    account.check()
                self.ledger.journal.append(self)
        except LedgerError:
            self.undo()
            raise
        if kind is not None:
            self.undo()
        return kind is not None and issubclass(kind, Rollback)

    def undo(self):
        for account, entry in reversed(self.lines):
            account.entries.remove(entry)


class Rollback(Exception):
    pass


class Ledger:
    def __init__(self):
        self.accounts, self.journal = {}, []

    def open(self, kind, name):
        if name in self.accounts:
            raise LedgerError(f"account {name!r} exists")
        self.accounts[name] = account = kind(name)
        return account

    def __getitem__(self, name):
        try:
            return self.accounts[name]
        except KeyError:
            near = [n for n in self.accounts if n[:3] == name[:3]]
            hint = f", did you mean {near[0]!r}?" if near else ""
            raise LedgerError(f"no account {name!r}{hint}") from None

    def transfer(self, day, memo, source, target, amount):
        with Transaction(self, day, memo) as t:
            t.debit(self[target], amount).credit(self[source], amount)

    def audit(self):
        total = sum(e.amount for a in self.accounts.values() for e in a.entries)
        return total == 0 and all(sum(e.amount for _, e in t.lines) == 0 for t in self.journal)

    def trial_balance(self):
        print(f"{'account':<22}{'debit':>14}{'credit':>14}")
        totals = [0, 0]
        for account in sorted(self.accounts.values()):
            raw = account.balance * account.normal
            column = 0 if raw >= 0 else 1
            totals[column] += abs(raw)
            cells = ["", ""]
            cells[column] = money(abs(raw))
            print(f"{account.name:<22}{cells[0]:>14}{cells[1]:>14}")
        print(f"{'total':<22}{money(totals[0]):>14}{money(totals[1]):>14}")

    def statement(self, name):
        account, running = self[name], 0
        print(f"statement of {account.name}")
        for e in account.entries:
            running += e.amount * account.normal
            print(f"  day {e.day:>3} {e.memo:<24}{money(e.amount * account.normal):>12}{money(running):>14}")


def attempt(what, function, *args):
    try:
        function(*args)
        print("ok    ", what)
    except (LedgerError, ValueError) as e:
        print("failed", what, "-", type(e).__name__ + ":", e)


def main():
    ledger = Ledger()
    for kind, names in ((Asset, "cash,checking,inventory"), (CreditLine, "credit line"), (Liability, "loan,capital"),
                        (Income, "sales"), (Expense, "rent,wages,cost of goods")):
        for name in names.split(","):
            ledger.open(kind, name)
    script = """
    1 investment | capital > checking | 10,000
    2 bank loan | loan > checking | 5,000.00
    3 stock | checking > inventory | 7,250.75
    4 petty cash | checking > cash | 300
    5 first sale | sales > cash | 1,199.99
    5 goods sold | inventory > cost of goods | 640.5
    9 rent | checking > rent | 1,500
    10 too much | cash > wages | 99,999
    11 payroll | checking > wages | 2,000
    12 overdraw | credit line > cash | 500
    13 overdraw again | credit line > cash | 0.01
    14 typo | cheking > cash | 5
    15 bad amount | cash > rent | 12.345
    16 nonsense | cash > rent | abc
    """
    for line in script.strip().splitlines():
        day_memo, route, amount = (part.strip() for part in line.split("|"))
        day, _, memo = day_memo.partition(" ")
        source, target = (s.strip() for s in route.split(">"))
        attempt(memo, lambda: ledger.transfer(int(day), memo, source, target, parse_money(amount)))
    attempt("open twice", ledger.open, Asset, "cash")

    def unbalanced():
        with Transaction(ledger, 20, "half a booking") as t:
            t.debit(ledger["cash"], 100)

    def crash():
        with Transaction(ledger, 21, "crash") as t:
            t.debit(ledger["cash"], 100).credit(ledger["sales"], 100)
            raise ValueError("power failure")

    def rolled_back():
        with Transaction(ledger, 22, "changed my mind") as t:
            t.debit(ledger["cash"], 100)
            raise Rollback

    def split():
        with Transaction(ledger, 23, "split sale") as t:
            t.credit(ledger["sales"], 30_000).debit(ledger["cash"], 10_000).debit(ledger["checking"], 20_000)

    for f in (unbalanced, crash, rolled_back, split):
        attempt(f.__name__, f)
    ledger.trial_balance()
    ledger.statement("cash")
    print(ledger["checking"], ledger["loan"], len(ledger.journal), "transactions, audit:", ledger.audit())


main()
