# attribute access
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Box:
    def __init__(self, low, high):
        self.low = low
        self.high = high
        self.hits = 0


def count(boxes, points):
    for point in points:
        for box in boxes:
            if box.low.x <= point.x < box.high.x and box.low.y <= point.y < box.high.y:
                box.hits += 1
    return [box.hits for box in boxes]


points = [Point(i * 37 % 101, i * 61 % 97) for i in range(2000)]
boxes = [Box(Point(i, i), Point(i + 30, i + 40)) for i in range(0, 60, 6)]
result = count(boxes, points)
