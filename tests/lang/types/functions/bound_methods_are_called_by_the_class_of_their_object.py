"""What a method is called when its arguments are wrong depends on the object it is bound to."""


class Items(list):
    pass


for attempt in (
    lambda: (append := Items().append)(1, 2),
    lambda: (append := [].append)(),
    lambda: getattr(5, "__dir__")(1),
    lambda: getattr(5, "__reduce_ex__")(),
    lambda: getattr("", "join")(),
    lambda: getattr(True, "bit_length")(1),
    lambda: {}.keys().isdisjoint(),
):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
