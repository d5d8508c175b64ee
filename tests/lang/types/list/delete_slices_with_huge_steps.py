"""A step that is never made may be larger than any size."""

for step in (1 << 31, 1 << 62, 1 << 100, -1 << 31, -1 << 100):
    for make in (list, bytearray):
        items = make(range(6))
        del items[4::step]
        print(step, items)
        items = make(range(6))
        items[4::step] = make([9])
        print(items, items[4::step], tuple(items)[4::step])
