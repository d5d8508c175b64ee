"""compile() of what is not plain text: syntax trees, and files with names of other kinds."""

_ONLY_TREE = 0x400
_KNOWN_FLAGS = 0x1FEF610


def _compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1):
    if flags & ~_KNOWN_FLAGS:
        raise ValueError("compile(): unrecognised flags")
    if not isinstance(filename, str):
        filename = _import_module("os").fsdecode(filename)
    ast = _import_module("ast")
    is_tree = isinstance(source, ast.AST)
    if not is_tree and not isinstance(source, (str, bytes, bytearray)):
        try:
            source = bytes(memoryview(source))
        except TypeError:
            raise TypeError("compile() arg 1 must be a string, bytes or AST object") from None
    if flags & _ONLY_TREE:
        if is_tree:
            return source
        return ast.parse(source, filename, mode, type_comments=bool(flags & 0x1000))
    if is_tree:
        wanted = {"exec": "Module", "eval": "Expression", "single": "Interactive"}.get(mode)
        if wanted is not None and not isinstance(source, getattr(ast, wanted)):
            raise TypeError(f"expected {wanted} node, got {type(source).__name__}")
        source = ast._source_for_compile(source)
    return compile(source, filename, mode, flags, True, optimize)
