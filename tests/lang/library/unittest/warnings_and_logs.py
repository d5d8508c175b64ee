"""Warnings and messages of loggers are caught and checked by with statements."""
import logging
import unittest
import warnings


class Silent(unittest.TestCase):
    def runTest(self):
        pass


case = Silent()
with case.assertWarns(DeprecationWarning) as caught:
    warnings.warn("old", DeprecationWarning)
print(type(caught.warning).__name__, caught.warning, caught.lineno)
with case.assertWarnsRegex((UserWarning, RuntimeWarning), "t.o"):
    warnings.warn("one")
    warnings.warn("two", RuntimeWarning)
for block in (lambda: None, lambda: warnings.warn("three")):
    try:
        with case.assertWarnsRegex(UserWarning, "tw?o"):
            block()
    except AssertionError as error:
        print(error)

with case.assertLogs("shop", level="INFO") as caught:
    logging.getLogger("shop").info("first %d", 1)
    logging.getLogger("shop.basket").error("second")
    logging.getLogger("shop").debug("too low")
print(caught.output, [record.levelname for record in caught.records])
try:
    with case.assertLogs():
        pass
except AssertionError as error:
    print(error)
try:
    with case.assertNoLogs("shop", "ERROR"):
        logging.getLogger("shop").info("fine")
        logging.getLogger("shop").critical("bad")
except AssertionError as error:
    print(error)
