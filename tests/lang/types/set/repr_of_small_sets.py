print({1}, {"a"}, {()}, {None}, {1.5}, {frozenset()}, set(), {frozenset({1})})
