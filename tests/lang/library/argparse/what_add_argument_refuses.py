import argparse
import contextlib
import io

Parser = argparse.ArgumentParser
parser = Parser(prog="PROG")
parser.add_argument("-y", action="store_true")
group = parser.add_mutually_exclusive_group()
group.add_argument("a", nargs="?")
group.add_argument("-b", action="store_true")
parser.add_argument("x")
group.add_argument("-c", action="store_true")
print(parser.format_usage())
parser = Parser(prog="PROG")
parser.add_argument("--foo", deprecated=True, action="store_true")
parser.add_argument("bar", nargs="?", deprecated=True)
commands = parser.add_subparsers()
commands.add_parser("old", deprecated=True)
with contextlib.redirect_stderr(io.StringIO()) as errors:
    parser.parse_args(["--foo", "--foo", "1", "old"])
    parser.parse_args(["1", "old"])
print(errors.getvalue())


def attempt(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
        print("accepted")
    except Exception as error:
        print(type(error).__name__, error)


for args, kwargs in (
    (("--foo",), {"nargs": 0}), (("--foo",), {"action": "nope"}), (("--",), {}), (("foo",), {"dest": "bar"}),
    (("--foo",), {"type": "int"}), (("foo",), {"required": False}), (("--x",), {"choices": 1}), (("x",), {"nargs": "="}),
    (("x", "y"), {}), (("--x",), {"nargs": (1,)}), (("--x",), {"metavar": ("a", "b")}), (("--x",), {"nargs": 2, "metavar": ("a",)}),
    (("--x",), {"nargs": 2, "metavar": ("a", "b")}), (("--x",), {"nargs": "*", "metavar": ("a", "b")}),
    (("--x",), {"nargs": "+", "metavar": ("a",)}), (("--x",), {"nargs": "?", "metavar": ("a",)}),
):  # fmt: skip
    attempt(Parser().add_argument, *args, **kwargs)
attempt(commands.add_parser, "old")
attempt(parser.add_subparsers)
attempt(Parser().add_mutually_exclusive_group().add_argument, "-x", required=True)
attempt(Parser().add_argument_group().add_argument_group)
attempt(Parser().add_mutually_exclusive_group().add_mutually_exclusive_group)
