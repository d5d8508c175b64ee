import traceback

class IO:
    def __init__(self):
        self.text = ""
    def write(self, text):
        self.text += text

def inner():
    out = IO()
    traceback.print_stack(limit=2, file=out)
    print(out.text)
    print("".join(traceback.format_stack(limit=1)))
    print([(frame.f_code.co_name, line) for frame, line in traceback.walk_stack(None)][:2])
    stack = traceback.extract_stack(limit=2)
    print(stack, [one.line for one in stack])
    return stack

def outer():
    return inner()

stack = outer()
print(stack[0] == stack[0], stack[0] == tuple(stack[0]), stack[0] == 3, len(stack[0]), stack[0][1:3])

class Short(traceback.StackSummary):
    def format_frame_summary(self, one, **kwargs):
        return None if one.name == "inner" else f"<{one.name}>\n"

print(Short.from_list(stack).format())
print(traceback.StackSummary.from_list([("x.py", 1, "f", "a")] * 6).format())
print(traceback.FrameSummary("x.py", 7, "g", line="  y = 3  ", locals={"a": 1}), traceback.FrameSummary("x.py", 7, "g").line == "")
print(traceback.StackSummary.from_list([traceback.FrameSummary("x.py", 7, "g", line="y = 3", locals={"b": [1], "a": "s"})]).format())
