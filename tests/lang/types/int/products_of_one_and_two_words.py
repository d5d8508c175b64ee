# Products around the border of one machine word, both ways round and of every sign.
big = 6364136223846793005
factors = [0, 1, 2, 3, 12345, 1 << 20, 1 << 31, (1 << 32) - 1, 1 << 32, (1 << 49) - 1, big]
for factor in factors:
    for x in (factor, -factor):
        assert x * big == big * x
        print(x * big, -big * x, (x * big) // big == x if x else "")


def congruential(state, steps):
    for _ in range(steps):
        state = (state * big + 1442695040888963407) % 2**64
    return state


print(congruential(42, 100))
