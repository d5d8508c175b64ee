def solve(grid):
    seen, hits = {}, 0
    def f(x, y):
        nonlocal hits
        if (x, y) in seen:
            hits += 1
            return seen[x, y]
        if x < 0 or y < 0: return float("inf")
        r = grid[y][x] + (0 if x == y == 0 else min(f(x - 1, y), f(x, y - 1)))
        seen[x, y] = r
        return r
    return f(len(grid[0]) - 1, len(grid) - 1), hits
print(solve([[1, 3, 1], [1, 5, 1], [4, 2, 1]]))
