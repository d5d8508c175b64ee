"""Brainfuck: a compiler to merged operations, an interpreter with limits, and programs that print real things."""


class BrainfuckError(Exception):
    pass


def parse(source):
    """[(op, argument)] with runs merged, clear loops recognised and jumps resolved."""
    code, stack = [], []
    for position, c in enumerate(source):
        if c in "+-<>":
            op, step = ("add", 1 if c == "+" else -1) if c in "+-" else ("move", 1 if c == ">" else -1)
            if code and code[-1][0] == op:
                code[-1][1] += step
                if not code[-1][1]:
                    code.pop()
            else:
                code.append([op, step])
        elif c in ".,":
            code.append(["out" if c == "." else "in", 0])
        elif c == "[":
            stack.append((len(code), position))
            code.append(["open", None])
        elif c == "]":
            if not stack:
                raise BrainfuckError(f"']' without '[' at {position}")
            start, _ = stack.pop()
            if len(code) == start + 2 and code[-1] in (["add", -1], ["add", 1]):
                del code[start:]
                code.append(["clear", 0])
            else:
                code[start][1] = len(code)
                code.append(["close", start])
    if stack:
        raise BrainfuckError(f"'[' without ']' at {stack[-1][1]}")
    return [tuple(c) for c in code]


def run(source, given="", steps_max=400_000):
    code, tape, at, pc, steps = parse(source), [0], 0, 0, 0
    out, data = [], iter(given.encode())
    while pc < len(code):
        steps += 1
        if steps > steps_max:
            raise BrainfuckError(f"gave up after {steps_max} steps")
        op, n = code[pc]
        if op == "add":
            tape[at] = (tape[at] + n) & 255
        elif op == "move":
            at += n
            if at < 0:
                raise BrainfuckError("left of the tape")
            while at >= len(tape):
                tape.append(0)
        elif op == "open":
            if not tape[at]:
                pc = n
        elif op == "close":
            if tape[at]:
                pc = n
        elif op == "clear":
            tape[at] = 0
        elif op == "out":
            out.append(tape[at])
        else:
            tape[at] = next(data, 0)
        pc += 1
    return bytes(out).decode("latin-1"), steps, len(tape)


def text_program(text):
    """A program that prints `text`, by stepping one cell from character to character."""
    parts, value = [], 0
    for c in text:
        change = ord(c) - value
        if abs(change) > 20:
            parts.append(">" + "+" * (abs(change) // 10) + "[<" + ("+" if change > 0 else "-") * 10 + ">-]<")
            change = (abs(change) % 10) * (1 if change > 0 else -1)
        parts.append(("+" if change > 0 else "-") * abs(change) + ".")
        value = ord(c)
    return "".join(parts)


PROGRAMS = {
    "hello": ("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.", ""),
    "cat": (",[.,]", "copied through"),
    "reverse": (">,[>,]<[.<]", "stressed"),
    "upper": (",----------[----------------------.,----------]", "abc xyz\n"),
    "add": (",>,<[->+<]>------------------------------------------------.", "34"),
    "squares": ("++++[>+++++<-]>[<+++++>-]+<+[>[>+>+<<-]++>>[<<+>>-]>>>[-]++>[-]+>>>+[[-]++++++>>>]<<<[[<++++++++<++>>-]+<.<[>----<-]<]<<[>>>>>[>>>[-]+++++++++<[>-<-]+++++++++>[-[<->-]+[<<<]]<[>+<-]>]<<-]<<-]", ""),
    "count down": ("+++++[>++++++++++<-]>+++++++<++++++++++>[<.>-.------------------------------------------------[<+>-]]", ""),
    "left": ("<", ""), "unbalanced": ("[[]", ""), "extra": ("]", ""), "endless": ("+[>+<]", ""),
}


def main():
    for name, (source, given) in PROGRAMS.items():
        try:
            out, steps, cells = run(source, given)
            print(f"{name:<11}{len(source):>4} chars {len(parse(source)):>4} ops {steps:>7} steps {cells:>3} cells {out[:60]!r}")
        except BrainfuckError as e:
            print(f"{name:<11}failed: {e}")
    for text in ("wardian", "Ünïcödé", "line\nbreak"):
        program = text_program(text)
        print(len(program), run(program)[0] == text)
    print(parse("+++--[-]>><<+[>+<-]."))


main()
