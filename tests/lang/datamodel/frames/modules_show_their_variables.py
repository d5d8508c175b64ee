# A module that says nothing of frames, and is compiled after one that does, shows its variables in tracebacks.
import importlib.machinery, sys
SOURCE = '''
def work(number):
    text = "a" * number
    unset_later = 1
    del unset_later
    for item in range(3):
        if item == 2:
            raise ValueError(text)
    never = 1
'''
class Finder:
    def find_spec(self, name, path, target=None):
        return importlib.machinery.ModuleSpec(name, self) if name == "quiet_module" else None
    def create_module(self, spec): return None
    def exec_module(self, module): exec(SOURCE, module.__dict__)
sys.meta_path.append(Finder())
import quiet_module
try: quiet_module.work(3)
except ValueError as error:
    tb = error.__traceback__.tb_next
    print(tb.tb_frame.f_code.co_name, tb.tb_frame.f_locals)
