import sys

print(type(sys.platform), type(sys.copyright), type(sys.executable), type(sys.float_repr_style), sys.float_repr_style)
print(sys.hexversion >> 16 == sys.version_info.major << 8 | sys.version_info.minor, type(sys.api_version))
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
for name in "prefix exec_prefix base_prefix base_exec_prefix platlibdir abiflags".split():
    print(name, type(getattr(sys, name)))
print(sys.prefix == sys.base_prefix, sys.exec_prefix == sys.base_exec_prefix, sys.pycache_prefix)
print(type(sys.dont_write_bytecode), type(sys.orig_argv), type(sys.warnoptions), type(sys.path_hooks), type(sys.path_importer_cache))
print(type(sys.builtin_module_names), "sys" in sys.builtin_module_names, "builtins" in sys.builtin_module_names)
print(type(sys.stdlib_module_names), {"json", "re", "sys", "asyncio"} <= sys.stdlib_module_names, "numpy" in sys.stdlib_module_names)
print(type(sys.getswitchinterval()), sys.getswitchinterval() > 0, sys.is_finalizing(), sys.is_stack_trampoline_active())
print(sys.is_remote_debug_enabled() in (True, False))
print(type(sys.getallocatedblocks()), sys.getallocatedblocks() >= 0, type(sys.getrefcount([])), sys.getrefcount([]) >= 0)
interval = sys.getswitchinterval()
sys.setswitchinterval(0.01)
print(sys.getswitchinterval())
sys.setswitchinterval(interval)
for wrong in [0, -1, "x"]:
    try:
        sys.setswitchinterval(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
