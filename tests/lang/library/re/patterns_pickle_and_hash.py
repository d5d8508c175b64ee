"""Equal patterns have one hash; patterns are pickled by what they were made of."""

import pickle
import re

first = re.compile(r"a(.)", re.I)
re.purge()
second = re.compile(r"a(.)", re.I)
print(first == second, hash(first) == hash(second), len({first, second}))
for protocol in range(6):
    again = pickle.loads(pickle.dumps(first, protocol))
    print(again == first, again)
