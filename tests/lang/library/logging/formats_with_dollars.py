"""A format with "$" is checked when the formatter is made."""

import logging

for text in ("$bar $$$", "$$", "$bar $", "${bar} $$ x", "${foo}$1", "$", "x", "${a b}", "$a$", "$message at $asctime"):
    try:
        logging.Formatter(text, style="$")
        print(text, "is a format")
    except ValueError as error:
        print(text, error)
record = logging.makeLogRecord({"msg": "%s left", "args": (3,), "levelname": "INFO"})
print(logging.Formatter("${levelname}: $message for $$5", style="$").format(record))
