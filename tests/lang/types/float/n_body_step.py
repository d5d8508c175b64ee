pos, vel = [0.0, 1.0, 5.0], [0.1, 0.0, -0.2]
for _ in range(50):
    for i in range(3):
        for j in range(3):
            if i != j:
                d = pos[j] - pos[i]
                vel[i] += 0.01 * d / (abs(d) ** 3 + 0.5)
    pos = [p + 0.01 * v for p, v in zip(pos, vel)]
print([round(p, 9) for p in pos], [round(v, 9) for v in vel])
