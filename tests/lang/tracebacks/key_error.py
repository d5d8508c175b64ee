config = {"host": "x"}
port = config["port"]
