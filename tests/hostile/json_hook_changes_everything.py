# outcome: finished
import json


def hook(value):
    value.clear()
    value["me"] = value
    return [value]


json.loads('{"a": {"b": [{}, {"c": 1}]}}', object_hook=hook)


class Growing(dict):
    def items(self):
        return super().items()


rows = [Growing(a=1)]


def default(value):
    rows.append(value)
    rows.clear()
    return 1


print(json.dumps([rows, object(), rows, object()], default=default))
