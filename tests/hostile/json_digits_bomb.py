# outcome: raised:ValueError | fuel
import json
json.loads("1" * 10_000_000)
