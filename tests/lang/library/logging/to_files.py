import logging
import logging.handlers
import os
import tempfile

os.chdir(tempfile.mkdtemp())
logging.basicConfig(filename="app.log", level=logging.INFO, format="%(levelname)s %(message)s", encoding="utf-8")
logging.info("first ä")
logging.debug("not shown")
print(open("app.log", encoding="utf-8").read())
log = logging.getLogger("other")
log.propagate = False
log.setLevel(logging.DEBUG)
handler = logging.FileHandler("b.log", mode="w", delay=True)
print(os.path.exists("b.log"), os.path.basename(handler.baseFilename))
log.addHandler(handler)
log.warning("hey %d", 3)
handler.close()
log.removeHandler(handler)
print(open("b.log").read())
handler = logging.handlers.RotatingFileHandler("r.log", maxBytes=40, backupCount=2)
log.addHandler(handler)
for number in range(10):
    log.info("message number %d", number)
handler.close()
log.removeHandler(handler)
for name in sorted(os.listdir()):
    print(name, open(name).read().splitlines())
