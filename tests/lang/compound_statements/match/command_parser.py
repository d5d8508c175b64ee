def run(cmd):
    match cmd.split():
        case ["go", ("north" | "south") as d]: return f"going {d}"
        case ["go", other]: return f"cannot go {other}"
        case ["take", *things] if things: return "taking " + " and ".join(things)
        case ["drop" | "leave", thing]: return f"dropping {thing}"
        case []: return "say something"
        case [verb, *_]: return f"unknown verb {verb}"
print([run(c) for c in ("go north", "go up", "take lamp key", "take", "leave sword", "", "dance now")])
