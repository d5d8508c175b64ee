"""Mocks record calls of themselves, their methods and of what these give, and check them."""
from unittest.mock import ANY, DEFAULT, MagicMock, Mock, call, sentinel

shop = Mock(name="shop")
shop.order("egg", count=2)
shop.basket.total().rounded(2)
print(shop.mock_calls)
print(shop.method_calls, shop.order.call_args, shop.order.call_args.kwargs, shop.order.called)
print(shop.mock_calls == [call.order("egg", count=2), call.basket.total(), call.basket.total().rounded(2)])
print(call.basket.total().rounded(2).call_list())
shop.order.assert_called_once_with("egg", count=ANY)


def show(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


show(shop.order.assert_called_with, "ham", count=1)
show(shop.order.assert_not_called)
show(shop.close.assert_called)
show(shop.close.assert_called_once_with)
show(shop.assert_any_call, 1)
show(getattr, shop.order, "asert_called")
shop.order.side_effect = [1, KeyError("gone"), DEFAULT]
shop.order.return_value = sentinel.receipt
for _ in range(4):
    show(shop.order)
shop.order.side_effect = lambda name: name.upper()
show(shop.order, "egg")
shop.reset_mock()
print(shop.mock_calls, shop.order.call_count)

shelf = MagicMock()
shelf.__getitem__.side_effect = {"a": 1}.__getitem__
shelf.__len__.return_value = 7
print(shelf["a"], len(shelf), list(shelf), int(shelf), bool(shelf), shelf == shelf, "x" in shelf)
with shelf as inside:
    inside.sort()
shelf.__enter__.return_value.sort.assert_called_once_with()
show(lambda: Mock()[1])
shelf.configure_mock(**{"door.open.return_value": "creak"})
print(shelf.door.open(), Mock(side_effect=ValueError("no")).side_effect)


class Lamp:
    def light(self, level, *, color="white"):
        return level

    watts = 60


lamp = Mock(spec=Lamp)
lamp.light(3)
show(getattr, lamp, "dim")
print(isinstance(lamp, Lamp), lamp.watts is lamp.watts)
wrapped = Mock(wraps=Lamp())
print(wrapped.light(5), wrapped.light.mock_calls)
