"""Stock movements into an inventory, then reports: valuation by two methods, reorder list, ABC classes, a histogram."""

CATALOGUE = """sku,name,category,unit,reorder
A100,Claw hammer,tools,pc,10
A110,Hand saw,tools,pc,5
B200,Wood screw 4x40,fasteners,box,40
B210,Wood screw 5x60,fasteners,box,30
B220,Nail 80mm,fasteners,kg,25
C300,White paint,paint,l,20
C310,"Primer, grey",paint,l,15
D400,Sandpaper P120,abrasives,sheet,100
"""

MOVES = """1 in A100 25 8.50
1 in B200 100 3.20
1 in C300 60 6.75
2 in A110 8 12.40
2 in B220 80 2.10
3 out A100 10
4 out B200 65
4 in D400 500 0.35
5 out C300 45
6 in A100 10 9.10
6 out A110 4
7 out A100 12
7 in B210 20 3.90
8 out D400 420
9 in C310 10 7.25
9 out C300 20
10 in C300 30 7.05
10 out Z999 1
11 move A100 1
12 out B220 five
13 in D400 -5 0.40
"""


class InventoryError(Exception):
    pass


def parse_csv_line(line):
    cells, cell, quoted = [], [], False
    for c in line:
        if c == '"':
            quoted = not quoted
        elif c == "," and not quoted:
            cells.append("".join(cell))
            cell = []
        else:
            cell.append(c)
    return cells + ["".join(cell)]


class Item:
    def __init__(self, sku, name, category, unit, reorder):
        self.sku, self.name, self.category, self.unit = sku, name, category, unit
        self.reorder = int(reorder)
        self.layers = []
        self.cost_out = self.sold = 0

    @property
    def quantity(self):
        return sum(q for q, _ in self.layers)

    @property
    def value(self):
        return sum(q * c for q, c in self.layers)

    @property
    def average_cost(self):
        return self.value / self.quantity if self.layers else 0.0

    def receive(self, quantity, cost):
        if quantity <= 0:
            raise InventoryError(f"cannot receive {quantity} of {self.sku}")
        self.layers.append((quantity, cost))

    def issue(self, quantity):
        if quantity > self.quantity:
            raise InventoryError(f"only {self.quantity} {self.unit} of {self.sku}, wanted {quantity}")
        self.sold += quantity
        while quantity:
            have, cost = self.layers[0]
            used = min(have, quantity)
            self.cost_out += used * cost
            quantity -= used
            if used == have:
                self.layers.pop(0)
            else:
                self.layers[0] = (have - used, cost)


def load_catalogue(text):
    header, *rows = text.strip().splitlines()
    names = header.split(",")
    items = {}
    for row in rows:
        record = dict(zip(names, parse_csv_line(row), strict=True))
        items[record["sku"]] = Item(**record)
    return items


def apply_moves(items, text):
    problems = []
    for number, line in enumerate(text.strip().splitlines(), 1):
        try:
            match line.split():
                case [day, "in", sku, quantity, cost]:
                    items[sku].receive(int(quantity), float(cost))
                case [day, "out", sku, quantity]:
                    items[sku].issue(int(quantity))
                case [_, verb, *_]:
                    raise InventoryError(f"unknown movement {verb!r}")
        except KeyError as e:
            problems.append((number, f"unknown sku {e}"))
        except (InventoryError, ValueError) as e:
            problems.append((number, f"{type(e).__name__}: {e}"))
    return problems


def table(rows, columns):
    """columns: (title, format, function)"""
    cells = [[format(f(r), fmt) for _, fmt, f in columns] for r in rows]
    widths = [max(len(t), *(len(r[i]) for r in cells)) for i, (t, _, _) in enumerate(columns)]
    print("  ".join(t.ljust(w) for (t, _, _), w in zip(columns, widths)).rstrip())
    print("  ".join("-" * w for w in widths))
    for r in cells:
        print("  ".join(c.rjust(w) if f and f[-1] in "fd%" else c.ljust(w) for c, w, (_, f, _) in zip(r, widths, columns)).rstrip())


def abc_classes(items):
    total, running, classes = sum(i.cost_out for i in items), 0.0, {}
    for item in sorted(items, key=lambda i: (-i.cost_out, i.sku)):
        running += item.cost_out
        share = running / total
        classes.setdefault("A" if share <= 0.7 else "B" if share <= 0.95 else "C", []).append(item.sku)
    return classes


def main():
    items = load_catalogue(CATALOGUE)
    for number, problem in apply_moves(items, MOVES):
        print(f"line {number}: {problem}")
    print()
    stock = sorted(items.values(), key=lambda i: (i.category, i.name))
    table(stock, [("sku", "", lambda i: i.sku), ("name", "", lambda i: i.name), ("qty", ",d", lambda i: i.quantity),
                  ("avg cost", ".3f", lambda i: i.average_cost), ("value", ",.2f", lambda i: i.value)])
    print()
    by_category = {}
    for item in stock:
        entry = by_category.setdefault(item.category, {"value": 0.0, "items": 0})
        entry["value"] += item.value
        entry["items"] += 1
    total = sum(e["value"] for e in by_category.values())
    for category, e in sorted(by_category.items(), key=lambda kv: -kv[1]["value"]):
        print(f"{category:<12}{e['items']:>3}{e['value']:>10,.2f}{e['value'] / total:>8.1%} {'█' * round(30 * e['value'] / total)}")
    print(f"{'total':<12}{len(items):>3}{total:>10,.2f}")
    print("\nreorder:", ", ".join(f"{i.name} ({i.quantity}/{i.reorder} {i.unit})" for i in stock if i.quantity < i.reorder))
    print("classes:", abc_classes(items.values()))
    print("layers:", {i.sku: i.layers for i in stock if len(i.layers) > 1})


main()
