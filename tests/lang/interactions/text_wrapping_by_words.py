def wrap(text, width):
    line, out = "", []
    for w in text.split():
        if line and len(line) + 1 + len(w) > width:
            out.append(line)
            line = ""
        line += (" " if line else "") + w
    return out + [line] if line else out
for l in wrap("the quick brown fox jumps over the lazy dog and runs away", 14):
    print(f"|{l:<14}|{l:>14}|{l:^14}|")
