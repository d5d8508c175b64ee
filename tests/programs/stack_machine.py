"""An assembler and a stack machine: enum, dataclasses, match and chained exceptions."""

import enum, dataclasses as dc, typing as t, operator, sys


class Op(enum.IntEnum):
    PUSH = enum.auto()
    ADD = enum.auto()
    SUB = enum.auto()
    MUL = enum.auto()
    DIV = enum.auto()
    JMP = enum.auto()
    JZ = enum.auto()
    LOAD = enum.auto()
    STORE = enum.auto()
    CALL = enum.auto()
    RET = enum.auto()
    PRINT = enum.auto()
    HALT = enum.auto()
    LT = enum.auto()
    EQ = enum.auto()

    @property
    def arity(self):
        return 1 if self in (Op.PUSH, Op.JMP, Op.JZ, Op.LOAD, Op.STORE, Op.CALL) else 0


class VMError(Exception):

    def __init__(self, msg, pc):
        super().__init__(msg)
        self.pc = pc

    def __str__(self):
        return f'{self.args[0]} at {self.pc:04x}'


@dc.dataclass(slots=True)
class Frame:
    ret: int
    vars: dict[str, int] = dc.field(default_factory=dict)


@dc.dataclass
class VM:
    code: list
    stack: list[int] = dc.field(default_factory=list, repr=False)
    frames: list[Frame] = dc.field(default_factory=lambda: [Frame(-1)])
    pc: int = 0
    steps: int = dc.field(init=False, default=0)
    out: list[str] = dc.field(default_factory=list, compare=False)
    _bin: t.ClassVar[dict] = {Op.ADD: operator.add, Op.SUB: operator.sub, Op.MUL: operator.mul, Op.DIV: operator.floordiv, Op.LT: lambda a, b: int(a < b), Op.EQ: lambda a, b: int(a == b)}

    def run(self, limit=100000):
        while True:
            self.steps += 1
            if self.steps > limit:
                raise VMError('step limit', self.pc)
            try:
                op = Op(self.code[self.pc])
            except ValueError as e:
                raise VMError(f'bad opcode {self.code[self.pc]!r}', self.pc) from e
            except IndexError:
                raise VMError('ran off the end', self.pc) from None
            arg = self.code[self.pc + 1] if op.arity else None
            at, self.pc = (self.pc, self.pc + 1 + op.arity)
            try:
                match op:
                    case Op.PUSH:
                        self.stack.append(arg)
                    case Op.ADD | Op.SUB | Op.MUL | Op.DIV | Op.LT | Op.EQ:
                        b, a = (self.stack.pop(), self.stack.pop())
                        self.stack.append(self._bin[op](a, b))
                    case Op.JMP:
                        self.pc = arg
                    case Op.JZ:
                        if not self.stack.pop():
                            self.pc = arg
                    case Op.LOAD:
                        self.stack.append(self.frames[-1].vars[arg])
                    case Op.STORE:
                        self.frames[-1].vars[arg] = self.stack.pop()
                    case Op.CALL:
                        self.frames.append(Frame(self.pc))
                        self.pc = arg
                    case Op.RET:
                        self.pc = self.frames.pop().ret
                    case Op.PRINT:
                        self.out.append(str(self.stack.pop()))
                    case Op.HALT:
                        return self
                    case _:
                        t.assert_never(op)
            except (IndexError, KeyError, ZeroDivisionError) as e:
                raise VMError(f'{type(e).__name__}: {e}', at) from e


def assemble(text):
    labels, items = ({}, [])
    for line in text.strip().splitlines():
        line = line.split(';')[0].strip()
        if not line:
            continue
        if line.endswith(':'):
            labels[line[:-1]] = len(items)
            continue
        name, *args = line.split()
        op = Op[name.upper()]
        items.append(op)
        if len(args) != op.arity:
            raise SyntaxError(f'{op.name} takes {op.arity} argument(s), got {len(args)}')
        items += args
    return [labels.get(i, int(i) if isinstance(i, str) and i.lstrip('-').isdigit() else i) for i in items]


prog = assemble('\n  push 10\n  call fact\n  print\n  halt\nfact:            ; n on the stack\n  store n\n  load n\n  push 2\n  lt\n  jz rec\n  push 1\n  ret\nrec:\n  load n\n  load n\n  push 1\n  sub\n  call fact\n  mul\n  ret\n')
vm = VM(prog).run()
print(vm.out, vm.steps, vm.frames, vm)
for bad in ('jmp 0', 'load x', 'add', 'push 1', 'foo', 'push'):
    try:
        print(VM(assemble(bad)).run(500))
    except VMError as e:
        print(repr(e), e, type(e.__cause__).__name__, e.__suppress_context__)
    except (KeyError, SyntaxError) as e:
        print(type(e).__name__, e)
print(VM([1, 2]) == VM([1, 2]), dc.asdict(VM([99])), [o.name for o in Op if o.arity], Op.PUSH + 1, f'{Op.ADD:>4}|{Op.ADD!r}|{Op.ADD}')
try:
    VM([99]).run()
except VMError as e:
    print(e, repr(e.__cause__))
