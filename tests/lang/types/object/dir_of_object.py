print([n for n in dir(object)])
