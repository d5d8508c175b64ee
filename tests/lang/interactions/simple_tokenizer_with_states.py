def tokens(s):
    word, quote = "", None
    for c in s + " ":
        if quote:
            if c == quote: quote = None
            else: word += c
        elif c in "'\"": quote = c
        elif c.isspace():
            if word: yield word
            word = ""
        else: word += c
    if quote: raise ValueError(f"unclosed {quote}")
print(list(tokens("a 'b c' d\"e f\"g  h")))
try:
    list(tokens("x 'y"))
except Exception as error:
    print(type(error).__name__, error)
