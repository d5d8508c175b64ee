# outcome: raised:ImportError | raised:ModuleNotFoundError | raised:AttributeError | raised:PermissionError | raised:OSError
import os
os.system("echo escaped")
