# outcome: RecursionError
import tomllib

tomllib.loads("a = " + "[" * 100_000)
