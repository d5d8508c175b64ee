"""patch replaces attributes, parts of dicts and classes for a while; autospec keeps signatures."""
import json
import unittest
from unittest.mock import DEFAULT, MagicMock, create_autospec, mock_open, patch, seal


class Clock:
    unit = "s"

    def now(self, zone="UTC"):
        return 0

    @staticmethod
    def parse(text):
        return text


def show(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


with patch("json.dumps", return_value="{}") as dumps:
    print(json.dumps([1]), dumps.call_args)
print(json.dumps([1]))
with patch.object(Clock, "now", lambda self: 12):
    print(Clock().now())
prices = {"egg": 1}
with patch.dict(prices, {"ham": 2}, clear=True):
    print(prices)
print(prices)


@patch.object(Clock, "unit", "ms")
@patch.object(Clock, "parse")
@patch.object(Clock, "now", autospec=True)
def decorated(now, parse):
    now.return_value = 5
    clock = Clock()
    print(clock.now("CET"), Clock.unit, now.call_args.args[1:])
    show(clock.now, 1, 2)
    return parse


print(isinstance(decorated(), MagicMock), Clock.unit)
with patch.multiple(Clock, now=DEFAULT, unit="h") as made:
    print(sorted(made), Clock.unit)
show(patch.object(Clock, "missing").start)
show(patch, "nodots")


@patch("json.loads")
class TestPatched(unittest.TestCase):
    def test_it(self, loads):
        json.loads("x")
        loads.assert_called_once_with("x")


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(TestPatched).run(result)
print(result.testsRun, result.wasSuccessful())

fake = create_autospec(Clock)
fake().now("CET")
print(fake.mock_calls[:1], fake.return_value.now.call_args)
show(fake.return_value.now, 1, 2, 3)
show(fake.parse)
show(getattr, fake, "later")
function = create_autospec(lambda a, b=2: None, return_value=3)
print(function(1), function.call_count)
show(function)

opened = mock_open(read_data="one\ntwo\n")
with patch("builtins.open", opened):
    with open("file") as lines:
        print(lines.readline(), list(lines))
    with open("file") as lines:
        print(repr(lines.read()))
print(opened.call_count)

closed = MagicMock()
closed.known.return_value = 1
seal(closed)
print(closed.known())
show(getattr, closed, "unknown")
