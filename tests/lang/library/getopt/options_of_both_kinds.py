import getopt


def attempt(call, *args):
    try:
        print(call(*args))
    except getopt.GetoptError as error:
        print(repr(error.msg), repr(error.opt), error)


attempt(getopt.getopt, ["-a", "-b", "x", "--cat=3", "--dog", "file", "-z"], "ab:", ["cat=", "dog"])
attempt(getopt.getopt, ["-abx", "--ca", "3", "--", "-a"], "ab:", ["cat=", "dog"])
attempt(getopt.gnu_getopt, ["file", "-a", "other", "--dog"], "a", ["dog"])
attempt(getopt.gnu_getopt, ["-a", "file", "-a"], "+a")
attempt(getopt.getopt, ["-x"], "a")
attempt(getopt.getopt, ["-b"], "b:")
attempt(getopt.getopt, ["--cat"], "", ["cat="])
attempt(getopt.getopt, ["--dog=1"], "", ["dog"])
attempt(getopt.getopt, ["--x"], "", ["dog"])
attempt(getopt.getopt, ["--d"], "", ["dog", "dot"])
attempt(getopt.getopt, [], "")
attempt(getopt.getopt, ["-", "-a"], "a")
