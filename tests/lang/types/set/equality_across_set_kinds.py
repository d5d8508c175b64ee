print({1} == frozenset({1}), {1} == [1], {1} != {1.0}, set() == frozenset(), {1} == {1: 1}.keys())
