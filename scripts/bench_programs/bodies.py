# float arithmetic
def advance(bodies, dt, steps):
    for _ in range(steps):
        for i, (position, velocity, mass) in enumerate(bodies):
            for other, other_velocity, other_mass in bodies[i + 1 :]:
                dx = position[0] - other[0]
                dy = position[1] - other[1]
                dz = position[2] - other[2]
                square = dx * dx + dy * dy + dz * dz + 0.01
                magnitude = dt / (square * square**0.5)
                pull = other_mass * magnitude
                push = mass * magnitude
                velocity[0] -= dx * pull
                velocity[1] -= dy * pull
                velocity[2] -= dz * pull
                other_velocity[0] += dx * push
                other_velocity[1] += dy * push
                other_velocity[2] += dz * push
        for position, velocity, _ in bodies:
            position[0] += dt * velocity[0]
            position[1] += dt * velocity[1]
            position[2] += dt * velocity[2]


bodies = [([i * 1.5, i * 0.7 - 1.0, 0.3 * i], [0.1 * i, 0.2, -0.1], 1.0 + i * 0.5) for i in range(5)]
advance(bodies, 0.01, 300)
result = [round(value, 9) for position, velocity, mass in bodies for value in position]
