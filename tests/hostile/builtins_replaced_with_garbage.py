# outcome: finished | raised:NameError | raised:TypeError | raised:KeyError | raised:AttributeError | raised:ImportError
exec("print(len)", {"__builtins__": 5})
