import io
import logging
import logging.config
import os
import tempfile

os.chdir(tempfile.mkdtemp())
early = logging.getLogger("early")
logging.config.dictConfig({
    "version": 1, "disable_existing_loggers": True,
    "formatters": {"short": {"format": "%(levelname)s:%(name)s:%(message)s"}, "brace": {"format": "{levelname} {message}", "style": "{"}},
    "filters": {"only": {"name": "app"}},
    "handlers": {
        "out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "short", "level": "INFO"},
        "mem": {"class": "logging.handlers.MemoryHandler", "capacity": 10, "target": "out"},
        "file": {"class": "logging.FileHandler", "filename": "app.log", "mode": "w", "formatter": "brace", "filters": ["only"]},
    },
    "loggers": {"app": {"handlers": ["out", "file"], "level": "DEBUG", "propagate": False}, "app.sub": {"level": "ERROR"}},
    "root": {"handlers": ["out"], "level": "WARNING"},
})
logging.getLogger("app").info("hello")
logging.getLogger("app").debug("quiet")
logging.warning("root")
logging.getLogger("app.sub").warning("no")
logging.getLogger("app.sub").error("yes")
early.error("disabled")
print(early.disabled)
print(open("app.log").read())
for bad in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "nope.X"}}}, {"version": 1, "root": {"handlers": ["none"]}}, {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "f"}}}):
    try:
        logging.config.dictConfig(bad)
    except ValueError as error:
        print(error, "|", repr(error.__cause__))
logging.config.fileConfig(io.StringIO("""
[loggers]
keys=root,a
[handlers]
keys=h
[formatters]
keys=f
[logger_root]
level=DEBUG
handlers=h
[logger_a]
qualname=a.b
level=ERROR
handlers=h
propagate=0
[handler_h]
class=StreamHandler
level=DEBUG
formatter=f
args=(sys.stdout,)
[formatter_f]
format=%(name)s - %(message)s
"""))
logging.getLogger("a.b").error("e")
logging.getLogger("a.b").info("no")
logging.getLogger("z").info("z")
