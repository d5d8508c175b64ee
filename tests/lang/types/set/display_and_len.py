print({1}, set(), len({1, 1.0, True}), {1, 2} == {2, 1}, sorted({3, 1, 2, 1}), type({}), type({1}))
