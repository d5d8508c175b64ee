"""Logging as a dict or a file says: dictConfig() and fileConfig().

    dictConfig({"version": 1, "handlers": {"h": {"class": "logging.StreamHandler"}}, "root": {"handlers": ["h"]}})
"""

import logging
import logging.handlers
import re

from logging.output import _handler_list, _handlers
from logging.records import _checkLevel

from _prelude import _NO_NETWORK

DEFAULT_LOGGING_CONFIG_PORT = 9030
_IDENTIFIER = re.compile("[a-z_][a-z0-9_]*", re.IGNORECASE)
_CONVERTED = re.compile(r"(?P<prefix>[a-z]+)://(?P<suffix>.*)")


def _resolved(name):
    """The object that a dotted name says; modules on the way are imported."""
    first, *rest = name.split(".")
    found, path = __import__(first), first
    for part in rest:
        path += f".{part}"
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(path)
            found = getattr(found, part)
    return found


class ConvertingDict(dict):
    """A dict whose texts may stand for objects: `ext://sys.stdout`, `cfg://handlers.console`."""

    def __getitem__(self, key):
        return self._convert(key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        """The value of a key."""
        return self[key] if key in self else default

    def pop(self, key, default=None):
        """Take out the value of a key."""
        return self.configurator.convert(dict.pop(self, key, default))

    def _convert(self, key, value):
        found = self.configurator.convert(value)
        if found is not value:
            dict.__setitem__(self, key, found)
        return found


class ConvertingList(list):
    """A list whose texts may stand for objects."""

    def __getitem__(self, index):
        return self.configurator.convert(list.__getitem__(self, index))

    def __iter__(self):
        return (self[index] for index in range(len(self)))


class BaseConfigurator:
    """Texts to objects: what a prefix means is in `value_converters`."""

    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        """The object that a dotted name says."""
        try:
            return _resolved(s)
        except ImportError as error:
            raise ValueError(f"Cannot resolve {s!r}: {error}") from error

    def ext_convert(self, value):
        """`ext://` in front of a dotted name."""
        return self.resolve(value)

    def cfg_convert(self, value):
        """`cfg://` in front of a path through the configuration."""
        match = re.match(r"\w+", value)
        if match is None:
            raise ValueError(f"Unable to convert {value!r}")
        found = self.config[match[0]]
        rest = value[match.end() :]
        while rest:
            match = re.match(r"\.(\w+)|\[([^\]]+)\]", rest)
            if match is None:
                raise ValueError(f"Unable to convert {value!r} at {rest!r}")
            key = match[1] if match[1] is not None else match[2]
            if match[1] is None and key.isdigit():
                try:
                    found = found[int(key)]
                except TypeError:
                    found = found[key]
            else:
                found = found[key]
            rest = rest[match.end() :]
        return found

    def convert(self, value):
        """A value with what it stands for in its place."""
        if isinstance(value, dict) and not isinstance(value, ConvertingDict):
            value = ConvertingDict(value)
            value.configurator = self
        elif isinstance(value, list) and not isinstance(value, ConvertingList):
            value = ConvertingList(value)
            value.configurator = self
        elif isinstance(value, tuple) and not hasattr(value, "_fields"):
            value = tuple([self.convert(one) for one in value])
        elif isinstance(value, str):
            match = _CONVERTED.match(value)
            if match and match["prefix"] in self.value_converters:
                return getattr(self, self.value_converters[match["prefix"]])(match["suffix"])
        return value

    def configure_custom(self, config):
        """What a factory under the key `()` makes of the other keys."""
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop(".", None)
        made = factory(**{key: config[key] for key in config if _IDENTIFIER.fullmatch(key)})
        for name, value in (attributes or {}).items():
            setattr(made, name, value)
        return made


class DictConfigurator(BaseConfigurator):
    """Logging from a dict."""

    def configure(self):
        """Do what the dict says."""
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        if config.pop("incremental", False):
            self._change(config)
            return
        disables = config.pop("disable_existing_loggers", True)
        _clear_handlers()
        for kind, make in (("formatter", self.configure_formatter), ("filter", self.configure_filter)):
            table = config.get(f"{kind}s", {})
            for name in table:
                try:
                    table[name] = make(table[name])
                except Exception as error:
                    raise ValueError(f"Unable to configure {kind} {name!r}") from error
        self._make_handlers(config.get("handlers", {}))
        self._make_loggers(config.get("loggers", {}), disables)
        if root := config.get("root"):
            try:
                self.configure_root(root)
            except Exception as error:
                raise ValueError("Unable to configure root logger") from error

    def _change(self, config):
        """Only levels."""
        for name, handler in config.get("handlers", {}).items():
            if name not in _handlers:
                raise ValueError(f"No handler found with name {name!r}")
            if level := handler.get("level"):
                _handlers[name].setLevel(_checkLevel(level))
        for name in config.get("loggers", {}):
            self.configure_logger(name, config["loggers"][name], True)
        if root := config.get("root"):
            self.configure_root(root, True)

    def _make_handlers(self, handlers):
        # One may need another, which comes later.
        waiting = sorted(handlers)
        for is_last in (False, True):
            later = []
            for name in waiting:
                try:
                    handler = self.configure_handler(handlers[name])
                except Exception as error:
                    if not is_last and "target not configured yet" in str(error.__cause__):
                        later.append(name)
                        continue
                    raise ValueError(f"Unable to configure handler {name!r}") from error
                handler.name = name
                handlers[name] = handler
            waiting = later

    def _make_loggers(self, loggers, disables):
        existing = sorted(logging.root.manager.loggerDict)
        below = set()
        for name in loggers:
            below |= {one for one in existing if one.startswith(f"{name}.")}
            try:
                self.configure_logger(name, loggers[name])
            except Exception as error:
                raise ValueError(f"Unable to configure logger {name!r}") from error
        _handle_existing(existing, below, set(loggers), disables)

    def configure_formatter(self, config):
        """A formatter."""
        if "()" in config:
            factory = config["()"]
            try:
                return self.configure_custom(config)
            except TypeError as error:
                if "'format'" not in str(error):
                    raise
                # What the keys were called before.
                config["fmt"] = config.pop("format")
                config["()"] = factory
                return self.configure_custom(config)
        options = {} if config.get("defaults") is None else {"defaults": config["defaults"]}
        made = _resolved(config["class"]) if config.get("class") else logging.Formatter
        arguments = [config.get("format"), config.get("datefmt"), config.get("style", "%")]
        if "validate" in config:
            arguments.append(config["validate"])
        return made(*arguments, **options)

    def configure_filter(self, config):
        """A filter."""
        return self.configure_custom(config) if "()" in config else logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        """Give filters, by their names, to a handler or logger."""
        for name in filters:
            try:
                is_one = callable(name) or callable(getattr(name, "filter", None))
                filterer.addFilter(name if is_one else self.config["filters"][name])
            except Exception as error:
                raise ValueError(f"Unable to add filter {name!r}") from error

    def configure_handler(self, config):
        """A handler."""
        kept = dict(config)
        formatter = config.pop("formatter", None)
        if formatter:
            try:
                formatter = self.config["formatters"][formatter]
            except Exception as error:
                raise ValueError(f"Unable to set formatter {formatter!r}") from error
        level, filters = config.pop("level", None), config.pop("filters", None)
        if "()" in config:
            make = config.pop("()")
            make = make if callable(make) else self.resolve(make)
        else:
            make = config.pop("class")
            make = make if callable(make) else self.resolve(make)
            if isinstance(make, type) and issubclass(make, logging.handlers.MemoryHandler) and "target" in config:
                self._set_target(config, kept)
        attributes = config.pop(".", None)
        handler = make(**{key: config[key] for key in config if _IDENTIFIER.fullmatch(key)})
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(_checkLevel(level))
        if filters:
            self.add_filters(handler, filters)
        for name, value in (attributes or {}).items():
            setattr(handler, name, value)
        return handler

    def _set_target(self, config, kept):
        try:
            target = self.config["handlers"][config["target"]]
            if not isinstance(target, logging.Handler):
                config.update(kept)
                raise TypeError("target not configured yet")
            config["target"] = target
        except Exception as error:
            raise ValueError(f"Unable to set target handler {config['target']!r}") from error

    def add_handlers(self, logger, handlers):
        """Give handlers, by their names, to a logger."""
        for name in handlers:
            try:
                logger.addHandler(self.config["handlers"][name])
            except Exception as error:
                raise ValueError(f"Unable to add handler {name!r}") from error

    def common_logger_config(self, logger, config, incremental=False):
        """What all loggers may have."""
        level = config.get("level")
        if level is not None:
            logger.setLevel(_checkLevel(level))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        if handlers := config.get("handlers"):
            self.add_handlers(logger, handlers)
        if filters := config.get("filters"):
            self.add_filters(logger, filters)

    def configure_logger(self, name, config, incremental=False):
        """A logger."""
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get("propagate")
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        """The root logger."""
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Set up logging as a dict says."""
    dictConfigClass(config).configure()


def _clear_handlers():
    _handlers.clear()
    logging.shutdown(_handler_list[:])
    del _handler_list[:]


def _handle_existing(existing, below, named, disables):
    """Loggers that were there and are not named are disabled, but not those below a named one."""
    for name in existing:
        if name in named:
            continue
        logger = logging.root.manager.loggerDict[name]
        if name in below:
            if not isinstance(logger, logging.PlaceHolder):
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True
        elif not isinstance(logger, logging.PlaceHolder):
            logger.disabled = disables


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Set up logging as a file in the format of configparser says."""
    import configparser

    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        parser = configparser.ConfigParser(defaults)
        try:
            if hasattr(fname, "readline"):
                parser.read_file(fname)
            else:
                with open(fname, encoding=encoding) as file:
                    parser.read_file(file)
        except configparser.ParsingError as error:
            raise RuntimeError(f"{fname} is invalid: {error}") from error
    formatters = _file_formatters(parser)
    _clear_handlers()
    handlers = _file_handlers(parser, formatters)
    _file_loggers(parser, handlers, disable_existing_loggers)


def _names(text):
    return [name.strip() for name in text.split(",") if name.strip()]


def _file_formatters(parser):
    found = {}
    for name in _names(parser["formatters"]["keys"]):
        section = parser[f"formatter_{name}"]
        options = [section.get(key, raw=True, fallback=None) for key in ("format", "datefmt")]
        style = section.get("style", raw=True, fallback="%")
        defaults = section.get("defaults", raw=True, fallback=None)
        make = _resolved(section["class"]) if section.get("class") else logging.Formatter
        if defaults is not None:
            found[name] = make(*options, style, defaults=_evaluated(defaults))
        else:
            found[name] = make(*options, style)
    return found


def _evaluated(text):
    """Arguments are expressions, in the namespace of logging."""
    return eval(text, vars(logging))


def _file_handlers(parser, formatters):
    found, targets = {}, []
    for name in _names(parser["handlers"]["keys"]):
        section = parser[f"handler_{name}"]
        try:
            make = _evaluated(section["class"])
        except (AttributeError, NameError):
            make = _resolved(section["class"])
        handler = make(*_evaluated(section.get("args", "()")), **_evaluated(section.get("kwargs", "{}")))
        handler.name = name
        if "level" in section:
            handler.setLevel(section["level"])
        if formatter := section.get("formatter", ""):
            handler.setFormatter(formatters[formatter])
        if isinstance(handler, logging.handlers.MemoryHandler) and section.get("target", ""):
            targets.append((handler, section["target"]))
        found[name] = handler
    for handler, name in targets:
        handler.setTarget(found[name])
    return found


def _file_loggers(parser, handlers, disables):
    names = _names(parser["loggers"]["keys"])
    names.remove("root")
    root = logging.root
    section = parser["logger_root"]
    if "level" in section:
        root.setLevel(section["level"])
    for handler in root.handlers[:]:
        root.removeHandler(handler)
    for name in _names(section["handlers"]):
        root.addHandler(handlers[name])
    existing, below, named = sorted(root.manager.loggerDict), set(), set()
    for one in names:
        section = parser[f"logger_{one}"]
        name = section["qualname"]
        named.add(name)
        below |= {other for other in existing if other.startswith(f"{name}.")}
        logger = logging.getLogger(name)
        if "level" in section:
            logger.setLevel(section["level"])
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        logger.propagate = section.getint("propagate", fallback=1)
        logger.disabled = False
        for handler in _names(section["handlers"]):
            logger.addHandler(handlers[handler])
    _handle_existing(existing, below, named, disables)


def listen(port=DEFAULT_LOGGING_CONFIG_PORT, verify=None):
    """Wait for configurations from a network: there is none."""
    raise OSError(_NO_NETWORK)


def stopListening():
    """Stop waiting: nothing waits."""
