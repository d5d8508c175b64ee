"""Context variables: values that belong to a flow of execution, such as a task of asyncio."""

from _prelude import _Context, _ContextVar, _copy_context, _Token

__all__ = ("Context", "ContextVar", "Token", "copy_context")

Context = _Context
ContextVar = _ContextVar
Token = _Token
copy_context = _copy_context
copy_context.__name__ = copy_context.__qualname__ = "copy_context"
copy_context.__module__ = "_contextvars"
