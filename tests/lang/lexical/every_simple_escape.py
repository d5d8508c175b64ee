print([ord(c) for c in "\a\b\f\n\r\t\v\\\'\"\0\1\12\123\x41\u00e9\U0001f600"], len("\
"), "\1011", "\x411", "\08" == "\x008", [ord(c) for c in "\400\777"] if False else "-")
