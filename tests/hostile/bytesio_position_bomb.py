# outcome: MemoryError | fuel
import io

stream = io.BytesIO()
stream.seek(10**9)
stream.write(b"x")
