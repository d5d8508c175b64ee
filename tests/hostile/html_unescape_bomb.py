# outcome: finished | fuel | MemoryError
import html
html.unescape("&amp" * 1_000_000)
html.unescape("&" * 1_000_000)
