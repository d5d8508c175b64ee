"""Graphs: searches, shortest paths three ways, spanning tree, components, topological order, flow, colouring."""

INF = float("inf")


class CycleError(Exception):
    def __init__(self, cycle):
        super().__init__(" -> ".join(cycle))


class Graph:
    def __init__(self, edges="", directed=False):
        self.directed, self.adjacent = directed, {}
        for part in edges.split():
            a, b, *w = part.replace(":", "-").split("-")
            self.add(a, b, int(w[0]) if w else 1)

    def add(self, a, b, weight=1):
        self.adjacent.setdefault(a, {})[b] = weight
        self.adjacent.setdefault(b, {})
        if not self.directed:
            self.adjacent[b][a] = weight
        return self

    def __iter__(self):
        return iter(sorted(self.adjacent))

    def __getitem__(self, node):
        return self.adjacent[node]

    def __len__(self):
        return len(self.adjacent)

    def edges(self):
        return [(a, b, w) for a in self for b, w in sorted(self[a].items()) if self.directed or a < b]

    def reversed(self):
        g = Graph(directed=True)
        for a, b, w in self.edges():
            g.add(b, a, w)
        return g

    def breadth_first(self, start):
        seen, queue = {start: None}, [start]
        for node in queue:
            for other in sorted(self[node]):
                if other not in seen:
                    seen[other] = node
                    queue.append(other)
        return seen

    def depth_first(self, start, seen=None):
        seen = set() if seen is None else seen
        seen.add(start)
        yield start
        for other in sorted(self[start]):
            if other not in seen:
                yield from self.depth_first(other, seen)

    def dijkstra(self, start):
        distance, previous, todo = {start: 0}, {}, {start}
        done = set()
        while todo:
            node = min(todo, key=lambda n: (distance[n], n))
            todo.remove(node)
            done.add(node)
            for other, w in self[node].items():
                if other not in done and distance[node] + w < distance.get(other, INF):
                    distance[other], previous[other] = distance[node] + w, node
                    todo.add(other)
        return distance, previous

    def bellman_ford(self, start):
        distance = dict.fromkeys(self.adjacent, INF)
        distance[start] = 0
        for _ in range(len(self) - 1):
            for a, b, w in self.edges():
                distance[b] = min(distance[b], distance[a] + w)
        if any(distance[a] + w < distance[b] for a, b, w in self.edges()):
            raise ValueError("negative cycle")
        return distance

    def floyd_warshall(self):
        d = {(a, b): 0 if a == b else self[a].get(b, INF) for a in self for b in self}
        for k in self:
            for i in self:
                for j in self:
                    if d[i, k] + d[k, j] < d[i, j]:
                        d[i, j] = d[i, k] + d[k, j]
        return d

    def topological(self):
        state, order, path = {}, [], []

        def visit(node):
            if state.get(node) == "done":
                return
            path.append(node)
            if state.get(node) == "active":
                raise CycleError(path[path.index(node):])
            state[node] = "active"
            for other in sorted(self[node]):
                visit(other)
            path.pop()
            state[node] = "done"
            order.append(node)

        for node in self:
            visit(node)
        return order[::-1]

    def components(self):
        """Strongly connected ones, after Kosaraju; of an undirected graph, the connected ones."""
        order, seen = [], set()

        def fill(node):
            seen.add(node)
            for other in sorted(self[node]):
                if other not in seen:
                    fill(other)
            order.append(node)

        for node in self:
            if node not in seen:
                fill(node)
        back = self.reversed() if self.directed else self
        for node in self:
            back.adjacent.setdefault(node, {})
        seen, result = set(), []
        for node in reversed(order):
            if node not in seen:
                result.append(sorted(back.depth_first(node, seen)))
        return sorted(result)

    def spanning_tree(self):
        parent = {n: n for n in self.adjacent}

        def root(n):
            while parent[n] != n:
                parent[n] = parent[parent[n]]
                n = parent[n]
            return n

        tree = []
        for a, b, w in sorted(self.edges(), key=lambda e: (e[2], e[0], e[1])):
            if root(a) != root(b):
                parent[root(a)] = root(b)
                tree.append((a, b, w))
        return tree

    def max_flow(self, source, sink):
        residual = {(a, b): w for a, b, w in self.edges()}
        for a, b in list(residual):
            residual.setdefault((b, a), 0)
        flow = 0
        while True:
            previous, queue = {source: None}, [source]
            for node in queue:
                for a, b in sorted(residual):
                    if a == node and b not in previous and residual[a, b] > 0:
                        previous[b] = a
                        queue.append(b)
            if sink not in previous:
                return flow
            path, node = [], sink
            while previous[node] is not None:
                path.append((previous[node], node))
                node = previous[node]
            push = min(residual[e] for e in path)
            for a, b in path:
                residual[a, b] -= push
                residual[b, a] += push
            flow += push

    def colour(self):
        colours = {}
        for node in sorted(self, key=lambda n: (-len(self[n]), n)):
            used = {colours[o] for o in self[node] if o in colours}
            colours[node] = next(c for c in range(len(self)) if c not in used)
        return {n: colours[n] for n in self}


def path_to(previous, node):
    path = [node]
    while previous.get(path[-1]) is not None:
        path.append(previous[path[-1]])
    return "".join(reversed(path))


def main():
    g = Graph("a-b:4 a-c:2 b-c:1 b-d:5 c-d:8 c-e:10 d-e:2 d-f:6 e-f:3 g-h:1")
    print(path_to(g.breadth_first("a"), "f"), "".join(g.depth_first("a")))
    distance, previous = g.dijkstra("a")
    print(distance, path_to(previous, "f"))
    table = g.floyd_warshall()
    assert all(table["a", n] == distance.get(n, INF) for n in g)
    print(" ".join(f"{table['a', n]:>4}" for n in g))
    print(g.spanning_tree(), sum(w for _, _, w in g.spanning_tree()))
    print(g.components(), g.colour())
    jobs = Graph(directed=True)
    for line in ("shirt tie", "tie jacket", "trousers shoes", "trousers belt", "belt jacket", "socks shoes", "watch watch2"):
        jobs.add(*line.split())
    print(jobs.topological())
    jobs.add("jacket", "shirt")
    try:
        jobs.topological()
    except CycleError as e:
        print("cycle:", e)
    print(jobs.components())
    negative = Graph("", directed=True).add("s", "a", 4).add("s", "b", 5).add("b", "a", -3).add("a", "c", 2)
    print(negative.bellman_ford("s"))
    try:
        negative.add("c", "b", -2).bellman_ford("s")
    except ValueError as e:
        print(e)
    pipes = Graph("s-a:10 s-b:5 a-b:15 a-t:5 b-t:10", directed=True)
    print("flow", pipes.max_flow("s", "t"))
    grid = Graph()
    maze = ["#########", "#a..#...#", "#.#.#.#.#", "#.#...#z#", "#########"]
    names = {(x, y): f"{x},{y}" for y, row in enumerate(maze) for x, c in enumerate(row) if c != "#"}
    for x, y in names:
        for dx, dy in ((1, 0), (0, 1)):
            if (x + dx, y + dy) in names:
                grid.add(names[x, y], names[x + dx, y + dy])
    tree = grid.breadth_first("1,1")
    steps, node = 0, "7,3"
    while tree[node]:
        node, steps = tree[node], steps + 1
    print("maze solved in", steps, "steps")


main()
