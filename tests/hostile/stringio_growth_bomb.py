# outcome: MemoryError | fuel
import io

stream = io.StringIO()
while True:
    stream.write("x" * 10_000)
