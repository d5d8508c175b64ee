//! Names that the core itself looks up, interned at boot. `known.get(.__add__)` is the string.

const std = @import("std");
const layout = @import("layout.zig");
const vm = @import("../vm/vm.zig").vm;

pub const Known = enum(u16) {
    // Special methods.
    __new__, __init__, __del__, __repr__, __str__, __bytes__, __format__, __lt__, __le__, __eq__, __ne__, __gt__, __ge__,
    __hash__, __bool__, __getattr__, __getattribute__, __setattr__, __delattr__, __dir__, __get__, __set__, __delete__,
    __set_name__, __init_subclass__, __mro_entries__, __prepare__, __instancecheck__, __subclasscheck__,
    __class_getitem__, __call__, __len__, __length_hint__, __getitem__, __setitem__, __delitem__, __missing__, __iter__,
    __next__, __reversed__, __contains__, __add__, __sub__, __mul__, __truediv__, __floordiv__, __mod__, __pow__,
    __matmul__, __lshift__, __rshift__, __and__, __or__, __xor__, __radd__, __rsub__, __rmul__, __rtruediv__,
    __rfloordiv__, __rmod__, __rpow__, __rmatmul__, __rlshift__, __rrshift__, __rand__, __ror__, __rxor__, __iadd__,
    __isub__, __imul__, __itruediv__, __ifloordiv__, __imod__, __ipow__, __imatmul__, __ilshift__, __irshift__,
    __iand__, __ior__, __ixor__, __neg__, __pos__, __abs__, __invert__, __complex__, __int__, __float__, __index__,
    __round__, __trunc__, __floor__, __ceil__, __divmod__, __rdivmod__, __enter__, __exit__, __aenter__, __aexit__, __await__, __aiter__,
    __anext__, __buffer__, __copy__, __deepcopy__, __reduce__, __reduce_ex__, __getstate__, __getnewargs__, __getnewargs_ex__, __setstate__, __fspath__, __sizeof__,
    // Attributes.
    __name__, __qualname__, __module__, __doc__, __dict__, __class__, __bases__, __base__, __mro__, __slots__, __weakref__,
    __match_args__, __defaults__, __kwdefaults__, __annotations__, __annotate__, __closure__, __globals__, __code__, __builtins__,
    __type_params__, __wrapped__, __self__, __func__, __text_signature__, __file__, __path__, __package__, __spec__,
    __loader__, __all__, __classcell__, __classdict__, __classdictcell__, __static_attributes__, __firstlineno__, __traceback__, __context__, __cause__,
    __suppress_context__, __notes__, __main__, __import__, __build_class__, __debug__, __subclasses__, __isabstractmethod__,
    __abstractmethods__, __conditional_annotations__, __signature__, __origin__, __args__, __parameters__, __members__, __annotations_cache__,
    mro, metaclass, args, name, obj, value, code, msg, path, name_from, errno, strerror, filename, filename2, encoding, object, start, end, reason, lineno, offset, text, end_lineno, end_offset, print_file_and_line,
    key, reverse, sep, file, flush, strict, default, keys, items, values, get, send, throw, close, join, append,
    builtins, sys, self, cls, utf_8, strict_errors, prelude, exceptions, message, fget, real, imag, big, little,
    // Of a StringIO.
    _by_line_feed, _parts, _text, _at,
    // Of a member of an enum.
    _name_,
};

pub inline fn get(name: Known) *layout.Str {
    return vm.known[@backingInt(name)];
}

pub const count = @typeInfo(Known).@"enum".field_names.len;
