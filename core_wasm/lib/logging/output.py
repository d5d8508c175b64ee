"""Handlers: where records go."""

import os
import sys
import threading
import traceback


from .records import NOTSET, WARNING, Filterer, _checkLevel, _default_formatter, getLevelName

# What is defined here belongs to logging.
__name__ = "logging"

raiseExceptions = True
_handlers = {}
# In the order in which they were made, for shutdown.
_handler_list = []


def getHandlerByName(name):
    """Get a handler with the specified *name*, or None."""
    return _handlers.get(name)


def getHandlerNames():
    """Return all known handler names as an immutable set."""
    return frozenset(_handlers)


class Handler(Filterer):
    """Handler instances dispatch logging events to specific destinations: subclasses say where by `emit`."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name = None
        self.level = _checkLevel(level)
        self.formatter = None
        self._closed = False
        _handler_list.append(self)
        self.createLock()

    def get_name(self):
        """The name of the handler."""
        return self._name

    def set_name(self, name):
        """Give the handler a name, by which getHandlerByName() finds it."""
        if self._name in _handlers:
            del _handlers[self._name]
        self._name = name
        if name:
            _handlers[name] = self

    name = property(get_name, set_name)

    def createLock(self):
        """Acquire a thread lock for serializing access to the underlying I/O."""
        self.lock = threading.RLock()

    def acquire(self):
        """Acquire the I/O thread lock."""
        if self.lock:
            self.lock.acquire()

    def release(self):
        """Release the I/O thread lock."""
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        """Set the logging level of this handler."""
        self.level = _checkLevel(level)

    def format(self, record):
        """Format the specified record."""
        return (self.formatter or _default_formatter).format(record)

    def emit(self, record):
        """Do whatever it takes to actually log the specified logging record."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        """Conditionally emit the specified logging record."""
        result = self.filter(record)
        if result:
            record = record if result is True else result
            self.acquire()
            try:
                self.emit(record)
            finally:
                self.release()
        return result

    def setFormatter(self, fmt):
        """Set the formatter for this handler."""
        self.formatter = fmt

    def flush(self):
        """Ensure all logging output has been flushed."""

    def close(self):
        """Tidy up any resources used by the handler."""
        self._closed = True
        if self._name and self._name in _handlers:
            del _handlers[self._name]

    def handleError(self, record):
        """Handle errors which occur during an emit() call: told on stderr, if `raiseExceptions`."""
        import logging

        if not logging.raiseExceptions or not sys.stderr:
            return
        error = sys.exception()
        out = sys.stderr
        try:
            out.write("--- Logging error ---\n")
            traceback.print_exception(error, file=out)
            out.write("Call stack:\n")
            frame = sys._getframe(1)
            while frame is not None and frame.f_globals.get("__name__") == "logging":
                frame = frame.f_back
            if frame is not None:
                traceback.print_stack(frame, file=out)
            else:
                out.write(f"Logged from file {record.filename}, line {record.lineno}\n")
            try:
                out.write(f"Message: {record.msg!r}\nArguments: {record.args}\n")
            except RecursionError:
                raise
            except Exception:
                out.write(
                    "Unable to print the message and arguments - possible formatting error.\n"
                    "Use the traceback above to help find the error.\n"
                )
        except OSError:
            # stderr is closed.
            pass

    def __repr__(self):
        return f"<{type(self).__name__} ({getLevelName(self.level)})>"


class StreamHandler(Handler):
    """A handler class which writes logging records, appropriately formatted, to a stream: stderr by default."""

    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        """Flushes the stream."""
        self.acquire()
        try:
            if self.stream and hasattr(self.stream, "flush"):
                self.stream.flush()
        finally:
            self.release()

    def emit(self, record):
        """Emit a record."""
        try:
            text = self.format(record)
            self.stream.write(text + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Sets the StreamHandler's stream to the specified value, and returns the old one if it is another."""
        if stream is self.stream:
            return None
        former = self.stream
        self.flush()
        self.stream = stream
        return former

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return f"<{type(self).__name__} {name + ' ' if name else ''}({getLevelName(self.level)})>"


class FileHandler(StreamHandler):
    """A handler class which writes formatted logging records to files."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        self.baseFilename = os.path.abspath(os.fspath(filename))
        self.mode = mode
        self.encoding = "UTF-8" if encoding is None else encoding
        self.errors = errors
        self.delay = delay
        self._builtin_open = open
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            StreamHandler.__init__(self, self._open())

    def _open(self):
        """Open the current base file with the (original) mode and encoding. Return the resulting stream."""
        return self._builtin_open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def close(self):
        """Closes the stream."""
        stream, self.stream = self.stream, None
        if stream is not None:
            try:
                stream.flush()
            finally:
                stream.close()
        # Nothing is opened again for what is logged later, unless the file was to be appended to.
        self._closed = True
        StreamHandler.close(self)

    def emit(self, record):
        """Emit a record; the file is opened for the first one if that was delayed."""
        if self.stream is None and (self.mode != "w" or not getattr(self, "_closed", False)):
            self.stream = self._open()
        if self.stream:
            StreamHandler.emit(self, record)

    def __repr__(self):
        return f"<{type(self).__name__} {self.baseFilename} ({getLevelName(self.level)})>"


class _StderrHandler(StreamHandler):
    """Like a StreamHandler, but it uses whatever sys.stderr is at the moment."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


lastResort = _StderrHandler(WARNING)


class NullHandler(Handler):
    """This handler does nothing: libraries use it, so that nothing is shown unless the program wants it."""

    def handle(self, record):
        """Stub."""

    def emit(self, record):
        """Stub."""

    def createLock(self):
        self.lock = None


def shutdown(handlerList=None):
    """Perform any cleanup actions in the logging system: flush and close all handlers."""
    for handler in reversed(_handler_list if handlerList is None else handlerList):
        handler = handler() if handlerList is not None and not isinstance(handler, Handler) else handler
        if handler is None:
            continue
        try:
            handler.flush()
            handler.close()
        except (OSError, ValueError):
            # The stream was closed before.
            pass
