"""Handlers that keep records, pass them on, or rotate files. Those for sockets and mail are not here."""

import copy
import logging

from logging._rotation import BaseRotatingHandler, RotatingFileHandler, TimedRotatingFileHandler, WatchedFileHandler

from _prelude import _NO_NETWORK

__all__ = [
    "BufferingHandler", "MemoryHandler", "QueueHandler", "QueueListener", "BaseRotatingHandler", "RotatingFileHandler",
    "TimedRotatingFileHandler", "WatchedFileHandler",
]  # fmt: skip

DEFAULT_TCP_LOGGING_PORT, DEFAULT_UDP_LOGGING_PORT = 9020, 9021
DEFAULT_HTTP_LOGGING_PORT, DEFAULT_SOAP_LOGGING_PORT = 9022, 9023
SYSLOG_UDP_PORT = SYSLOG_TCP_PORT = 514


class BufferingHandler(logging.Handler):
    """A handler class which buffers logging records in memory, and flushes when there are `capacity` of them."""

    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        """Should the handler flush its buffer?"""
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        """Append the record, and flush if it is time."""
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        """Zap the buffer to empty."""
        self.buffer.clear()

    def close(self):
        """Close the handler, after flushing it."""
        try:
            self.flush()
        finally:
            super().close()


class MemoryHandler(BufferingHandler):
    """A handler class which buffers logging records in memory, periodically flushing them to a target handler."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        """Check for buffer full or a record at the flushLevel or higher."""
        return super().shouldFlush(record) or record.levelno >= self.flushLevel

    def setTarget(self, target):
        """Set the target handler for this handler."""
        self.target = target

    def flush(self):
        """Pass the records to the target, if there is one."""
        if self.target:
            for record in self.buffer:
                self.target.handle(record)
            self.buffer.clear()

    def close(self):
        """Flush, if appropriately configured, set the target to None and lose the buffer."""
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.target = None
            logging.Handler.close(self)


class QueueHandler(logging.Handler):
    """This handler sends events to a queue."""

    def __init__(self, queue):
        super().__init__()
        self.queue = queue
        self.listener = None

    def enqueue(self, record):
        """Enqueue a record."""
        self.queue.put_nowait(record)

    def prepare(self, record):
        """Prepare a record for queuing: its message is made now."""
        message = self.format(record)
        record = copy.copy(record)
        record.message = record.msg = message
        record.args = record.exc_info = record.exc_text = record.stack_info = None
        return record

    def emit(self, record):
        """Enqueue the record."""
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """Takes the records of a queue and passes them to handlers: when it is stopped, since there are no threads."""

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self.respect_handler_level = respect_handler_level

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *error):
        self.stop()

    def prepare(self, record):
        """Prepare a record for handling."""
        return record

    def handle(self, record):
        """Pass a record to the handlers."""
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def start(self):
        """Start the listener."""

    def stop(self):
        """Handle what is in the queue."""
        while not self.queue.empty():
            self.handle(self.queue.get_nowait())


_NETWORK_HANDLERS = "SocketHandler", "DatagramHandler", "SMTPHandler", "HTTPHandler", "SysLogHandler", "NTEventLogHandler"


def __getattr__(name):
    if name in _NETWORK_HANDLERS:
        raise AttributeError(f"logging.handlers.{name}: {_NO_NETWORK}")
    raise AttributeError(f"module 'logging.handlers' has no attribute {name!r}")
