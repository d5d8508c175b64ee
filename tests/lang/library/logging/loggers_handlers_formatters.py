import logging, sys, io
logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(levelname)-8s|%(name)s|%(funcName)s|%(lineno)d|%(message)s")
log = logging.getLogger("app.db")
def work():
    log.debug("d %s", 1); log.info("i %(a)s", {"a": 2}); log.warning("w"); log.error("e %d%%", 5); log.critical("c")
work()
try: 1 / 0
except ZeroDivisionError: log.exception("failed")
logging.info("root info")
log.log(25, "custom"); logging.addLevelName(25, "NOTICE"); log.log(25, "named"); print(logging.getLevelName(25), logging.getLevelName("NOTICE"), logging.getLevelName(10), logging.getLevelName(99), logging.getLevelNamesMapping().get("INFO"))
print(log, log.parent, logging.getLogger("app"), log.parent, log.getEffectiveLevel(), logging.getLogger("app").getChildren(), log.getChild("x").name, logging.getLogger() is logging.root, logging.getLogger("root").name, logging.getLogger("app.db") is log)
child = logging.getLogger("app"); child.setLevel("ERROR"); log.info("hidden"); log.error("shown"); print(log.isEnabledFor(logging.INFO)); child.setLevel(logging.NOTSET)
log.propagate = False; log.error("to nobody?") if False else None; log.propagate = True
s = io.StringIO(); h = logging.StreamHandler(s); h.setFormatter(logging.Formatter("{levelname}:{message}", style="{")); h.setLevel(logging.WARNING)
log.addHandler(h); log.info("no"); log.warning("yes %s", "x"); print(repr(s.getvalue()), h.level, repr(h)[:14]); log.removeHandler(h)
class F(logging.Filter):
    def filter(self, record): record.extra_field = "added"; return "secret" not in record.getMessage()
f = F(); log.addFilter(f); log.info("a secret"); log.info("public"); log.removeFilter(f)
h2 = logging.StreamHandler(sys.stdout); h2.setFormatter(logging.Formatter("%(user)s %(message)s", defaults={"user": "nobody"})); q = logging.getLogger("q"); q.propagate = False; q.addHandler(h2)
q.info("hello", extra={"user": "bob"}); q.info("default")
a = logging.LoggerAdapter(q, {"user": "adapter"}); a.warning("via %s", "adapter")
try: q.info("x", extra={"message": 1})
except KeyError as e: print(e)
logging.disable(logging.ERROR); log.error("disabled"); log.critical("enabled"); logging.disable(logging.NOTSET)
r = logging.makeLogRecord({"msg": "made %s", "args": (1,), "levelname": "X"}); print(r.getMessage(), r.name, logging.Formatter().format(r))
print(logging.LogRecord("n", 20, "/a/b.py", 3, "m", None, None, "fn"), logging.LogRecord("n", 20, "/a/b.py", 3, "m", None, None).module)
fmt = logging.Formatter("%(asctime)s %(message)s"); r.created = 0.123; r.msecs = 123.0; fmt.converter = __import__("time").gmtime; print(fmt.format(r)); fmt2 = logging.Formatter("%(asctime)s", "%d/%m/%Y"); fmt2.converter = fmt.converter; print(fmt2.format(r))
for bad in (lambda: logging.Formatter("{x", style="{"), lambda: logging.Formatter("plain"), lambda: logging.Formatter(style="?"), lambda: log.setLevel("NOPE"), lambda: log.setLevel(1.5), lambda: log.log("x", "m"), lambda: logging.getLogger(3), lambda: logging.setLoggerClass(int), lambda: logging.Formatter("%(nope)s").format(r), lambda: logging.Handler().emit(r)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
n = logging.getLogger("null"); n.addHandler(logging.NullHandler()); n.propagate = False; n.error("nothing")
fresh = logging.getLogger("fresh"); print(fresh.hasHandlers(), fresh.handlers, fresh.disabled, fresh.level, fresh.name)
def outer(): inner()
def inner(): log.info("stacklevel", stacklevel=2)
outer()
logging.basicConfig(format="%(message)s", force=True, stream=sys.stdout, level=logging.INFO); logging.info("reconfigured")
from logging.handlers import MemoryHandler, QueueHandler
m = MemoryHandler(10, target=h2); mm = logging.getLogger("mem"); mm.propagate = False; mm.addHandler(m); mm.info("buffered"); print("before"); mm.error("flush now")
class My(logging.Logger): pass
logging.setLoggerClass(My); print(type(logging.getLogger("mine")).__name__, logging.getLoggerClass().__name__); logging.setLoggerClass(logging.Logger)
log.info("exc", exc_info=ValueError("given")); log.info("braces {}", 1) if False else None
print(logging.getHandlerNames(), logging.lastResort, logging.raiseExceptions); h2.name = "named"; print(logging.getHandlerByName("named") is h2)
