import logging

for given in ({"foo": 1}, {"bar": 2, "baz": 3}):
    logging.root.handlers.clear()
    try:
        logging.basicConfig(**given)
    except ValueError as error:
        print(error)
