def load():
    try:
        return {}["config"]
    except KeyError as e:
        raise RuntimeError("could not load") from e
load()
