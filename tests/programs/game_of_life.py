"""Conway's Life on an infinite board as a set of cells, patterns in text and in run-length form, cycles found by history."""


def parse(text):
    return {(x, y) for y, line in enumerate(text.strip("\n").split("\n")) for x, c in enumerate(line) if c in "#O*"}


def parse_rle(text):
    cells, x, y, count = set(), 0, 0, ""
    for c in text:
        if c.isdigit():
            count += c
            continue
        n = int(count or 1)
        count = ""
        match c:
            case "b":
                x += n
            case "o":
                cells |= {(x + i, y) for i in range(n)}
                x += n
            case "$":
                x, y = 0, y + n
            case "!":
                break
            case _:
                raise ValueError(f"bad run-length character {c!r}")
    return cells


def to_rle(cells):
    left, top, right, bottom = bounds(cells)
    lines = []
    for y in range(top, bottom + 1):
        runs = []
        for x in range(left, right + 1):
            c = "o" if (x, y) in cells else "b"
            if runs and runs[-1][0] == c:
                runs[-1][1] += 1
            else:
                runs.append([c, 1])
        if runs[-1][0] == "b":
            runs.pop()
        lines.append("".join((str(n) if n > 1 else "") + c for c, n in runs))
    return "$".join(lines) + "!"


def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = (x + dx, y + dy)
                    counts[key] = counts.get(key, 0) + 1
    return {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}


def bounds(cells):
    xs, ys = [x for x, _ in cells], [y for _, y in cells]
    return min(xs), min(ys), max(xs), max(ys)


def normal(cells):
    if not cells:
        return frozenset(), (0, 0)
    left, top, _, _ = bounds(cells)
    return frozenset((x - left, y - top) for x, y in cells), (left, top)


def show(cells, margin=1):
    if not cells:
        return "(empty)"
    left, top, right, bottom = bounds(cells)
    return "\n".join(
        "".join("#" if (x, y) in cells else "." for x in range(left - margin, right + margin + 1))
        for y in range(top - margin, bottom + margin + 1)
    )


def classify(cells, limit=300):
    seen = {}
    for generation in range(limit):
        shape, place = normal(cells)
        if not shape:
            return f"dies in generation {generation}"
        if shape in seen:
            when, where = seen[shape]
            period, dx, dy = generation - when, place[0] - where[0], place[1] - where[1]
            if dx or dy:
                return f"spaceship, period {period}, moves ({dx}, {dy})"
            return "still life" if period == 1 else f"oscillator, period {period}, from generation {when}"
        seen[shape] = generation, place
        cells = step(cells)
    return f"undecided after {limit}, population {len(cells)}"


PATTERNS = {
    "block": "##\n##", "blinker": "###", "beacon": "##\n##\n  ##\n  ##", "toad": " ###\n###",
    "glider": " #\n  #\n###", "pair": "##", "r-pentomino": " ##\n##\n #", "diehard": "      #\n##\n #   ###",
}
RLE = {
    "pulsar": "2b3o3b3o2b2$o4bobo4bo$o4bobo4bo$o4bobo4bo$2b3o3b3o2b2$2b3o3b3o2b$o4bobo4bo$o4bobo4bo$o4bobo4bo2$2b3o3b3o!",
    "lwss": "bo2bo$o4b$o3bo$4o!", "pentadecathlon": "2bo4bo2b$2ob4ob2o$2bo4bo!",
    "gun": "24bo$22bobo$12b2o6b2o12b2o$11bo3bo4b2o12b2o$2o8bo5bo3b2o$2o8bo3bob2o4bobo$10bo5bo7bo$11bo3bo$12b2o!",
}


def main():
    for name, text in PATTERNS.items():
        print(f"{name:<14} {classify(parse(text), 150)}")
    for name, text in RLE.items():
        cells = parse_rle(text)
        print(f"{name:<14} {len(cells):>3} cells, {classify(cells, 60)}, {parse_rle(to_rle(cells)) == normal(cells)[0]}")
    gun = parse_rle(RLE["gun"])
    sizes = []
    for generation in range(121):
        if generation % 30 == 0:
            sizes.append(len(gun))
        gun = step(gun)
    print("gun grows:", sizes)
    glider = parse(PATTERNS["glider"])
    for _ in range(5):
        print(show(glider), end="\n\n")
        glider = step(glider)
    try:
        parse_rle("3x!")
    except ValueError as e:
        print(e)


main()
