# outcome: raised:ImportError | raised:ModuleNotFoundError
import subprocess
subprocess.run(["true"])
