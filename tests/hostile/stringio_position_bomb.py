# outcome: MemoryError | fuel
import io

stream = io.StringIO()
stream.seek(10**9)
stream.write("x")
