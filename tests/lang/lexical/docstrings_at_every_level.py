ns = {"__name__": "m"}
exec('"module doc"\ndef f():\n    "function doc"\nclass C:\n    "class doc"\n    def m(self):\n        """method\n        doc"""', ns)
print(ns["__doc__"], ns["f"].__doc__, ns["C"].__doc__, repr(ns["C"].m.__doc__))
