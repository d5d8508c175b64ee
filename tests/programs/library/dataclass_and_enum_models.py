"""Orders as dataclasses, states as enums, validation, nesting, serialisation both ways, totals."""
import json
from dataclasses import asdict, astuple, dataclass, field, fields, replace
from enum import Enum, Flag, IntEnum, auto


class Status(Enum):
    NEW = "new"
    PAID = "paid"
    SHIPPED = "shipped"
    CANCELLED = "cancelled"

    @property
    def final(self):
        return self in (Status.SHIPPED, Status.CANCELLED)

    def can_become(self, other):
        return other in TRANSITIONS[self]


TRANSITIONS = {Status.NEW: {Status.PAID, Status.CANCELLED}, Status.PAID: {Status.SHIPPED, Status.CANCELLED}, Status.SHIPPED: set(), Status.CANCELLED: set()}


class Priority(IntEnum):
    LOW = 1
    NORMAL = 5
    HIGH = 10


class Option(Flag):
    GIFT = auto()
    INSURED = auto()
    EXPRESS = auto()


@dataclass(frozen=True, order=True)
class Money:
    cents: int
    currency: str = field(default="EUR", compare=False)

    def __post_init__(self):
        if not isinstance(self.cents, int):
            raise TypeError(f"cents must be int, not {type(self.cents).__name__}")

    def __add__(self, other):
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency}")
        return Money(self.cents + other.cents, self.currency)

    def __mul__(self, n):
        return replace(self, cents=self.cents * n)

    def __str__(self):
        return f"{self.cents / 100:,.2f} {self.currency}"


@dataclass(slots=True)
class Line:
    sku: str
    price: Money
    quantity: int = 1

    @property
    def total(self):
        return self.price * self.quantity


@dataclass
class Order:
    number: int
    lines: list[Line] = field(default_factory=list)
    status: Status = Status.NEW
    priority: Priority = Priority.NORMAL
    options: Option = Option(0)
    notes: dict = field(default_factory=dict, repr=False)
    history: list = field(default_factory=list, init=False, compare=False)

    @property
    def total(self):
        return sum((l.total for l in self.lines), Money(0))

    def move(self, status):
        if not self.status.can_become(status):
            raise ValueError(f"{self.status.name} -> {status.name}")
        self.history.append((self.status, status))
        self.status = status
        return self


def encode(value):
    if isinstance(value, Flag):
        return [f.name for f in value]
    if isinstance(value, Enum):
        return value.value
    raise TypeError(type(value).__name__)


def decode(data):
    lines = [Line(l["sku"], Money(**l["price"]), l["quantity"]) for l in data["lines"]]
    options = Option(0)
    for name in data["options"]:
        options |= Option[name]
    return Order(data["number"], lines, Status(data["status"]), Priority(data["priority"]), options, data["notes"])


order = Order(17, [Line("tea", Money(450), 3), Line("pot", Money(3100))], options=Option.GIFT | Option.EXPRESS)
print(order)
print(order.total, order.total > Money(4000), max(l.total for l in order.lines), Option.GIFT in order.options)
order.move(Status.PAID).move(Status.SHIPPED)
print(order.status, order.status.final, [f"{a.name}->{b.name}" for a, b in order.history])
text = json.dumps(asdict(order), default=encode, sort_keys=True)
print(text)
data = json.loads(text)
data.pop("history")
print(decode(data) == order, decode(data) is order, astuple(order.lines[0]), [f.name for f in fields(Order)])
print(sorted(Priority), Priority(5), Priority.HIGH + 1, list(Status)[0], Status["PAID"] is Status("paid"), [s.value for s in Status if not s.final])
for bad in (lambda: order.move(Status.NEW), lambda: Status("lost"), lambda: Money(1.5), lambda: Money(1) + Money(1, "USD"), lambda: setattr(Money(1), "cents", 2),
            lambda: Line("a"), lambda: Order(1, foo=2), lambda: Status["LOST"], lambda: setattr(order.lines[0], "colour", 1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(Money(5) == Money(5, "USD"), hash(Money(5)) == hash(Money(5)), Money(1) < Money(2), Order(1) == Order(1), Order(1).lines is Order(1).lines)
