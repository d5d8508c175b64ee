print(..., ...==Ellipsis, [...], x[...] if False else "-", (...).__class__.__name__)
