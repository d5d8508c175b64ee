//! Built-in functions that need no call back into guest code: abs, len, hash, isinstance, round, print ...
//!
//! Where an argument's class answers in Python (`__abs__`, `__len__` ...), a function either ends with a tail call of that
//! method or gives NeedsPython; then its twin in lib/prelude/builtins.py goes on.
//!
//! Not here: those that walk over iterables (builtins_iterate.zig), print (builtins_print.zig), attributes, eval, super,
//! classes (the lead's rooms).

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Tuple = layout.Tuple;
const Value = @import("../object/value.zig").Value;
const type_module = @import("../object/type.zig");
const Type = type_module.Type;
const typeOf = type_module.typeOf;
const bind = @import("bind.zig");
const int = @import("../object/int.zig");
const float = @import("../object/float.zig");
const float_methods = @import("../object/float_methods.zig");
const str = @import("../object/str.zig");
const str_format = @import("../object/str_format.zig");
const bytes = @import("../object/bytes.zig");
const tuple = @import("../object/tuple.zig");
const repr_module = @import("../object/repr.zig");
const iterate = @import("../vm/iterate.zig");
const arith = @import("../vm/arith.zig");
const abstract_checks = @import("../vm/abstract_checks.zig");
const truth = @import("../vm/truth.zig");
const hash_module = @import("../vm/hash.zig");
const attribute = @import("../vm/attribute.zig");
const callable_module = @import("../vm/callable.zig");
const call = @import("../vm/call.zig");
const known = @import("../object/known_names.zig");
const heap = @import("../heap/heap.zig");
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;
const exception = @import("../object/exception.zig");

pub const functions = bind.functions(.{
    .{ "abs(x, /)", abs, "The distance of a number from zero: what its __abs__ gives." },
    .{ "ascii(obj, /)", ascii, "Return an ASCII-only representation of an object.\n\nAs repr(), but characters beyond ASCII are escaped with \\x, \\u or \\U." },
    .{ "bin(number, /)", bin, "The int in base two, with 0b in front.\n\n>>> bin(10)\n'0b1010'" },
    .{ "callable(obj, /)", callable, "Can the object be called? Calls may still fail." },
    .{ "chr(i, /)", chr, "The character with code point i, as a str." },
    .{ "divmod(x, y, /)", divmod, "Quotient and remainder at once: (x // y, x % y)." },
    .{
        "format(value, format_spec='', /)",
        format,
        "The value as text, laid out by the format spec.",
    },
    .{
        "hash(obj, /)",
        hash,
        "The number by which dicts and sets find the object. Equal objects have equal ones.",
    },
    .{
        "hex(number, /)",
        hex,
        \\The int in base sixteen, with 0x in front.
        \\
        \\>>> hex(255)
        \\'0xff'
        ,
    },
    .{ "id(obj, /)", id, "A number that no other living object has." },
    .{
        "isinstance(obj, class_or_tuple, /)",
        isinstance,
        "Is the object an instance of the class, or of one class of a tuple? Subclasses count.",
    },
    .{
        "issubclass(cls, class_or_tuple, /)",
        issubclass,
        "Is the class a subclass of the other, or of one class of a tuple? A class is one of itself.",
    },
    .{ "iter(object, sentinel=<missing>, /)", iter, "Get an iterator from an object.\n\nIn the second form, the callable is called until it returns the sentinel." },
    .{ "len(obj, /)", len, "How many items there are." },
    .{
        "next(iterator, default=<missing>, /)",
        next,
        \\The next item of an iterator.
        \\
        \\After the last one comes the default, or StopIteration without one.
        ,
    },
    .{ "oct(number, /)", oct, "The int in base eight, with 0o in front.\n\n>>> oct(8)\n'0o10'" },
    .{ "ord(character, /)", ord, "Return the ordinal value of a character." },
    .{
        "pow(base, exp, mod=None)",
        pow,
        "base ** exp; with mod, its remainder, without making the large power.",
    },
    .{ "repr(obj, /)", repr, "The object as text, most often as source would write it." },
    .{
        "round(number, ndigits=None)",
        round,
        \\The number nearest to this one with so many decimal places, the even one if two are as near.
        \\
        \\Without ndigits it is an int. Negative ndigits round to tens, hundreds and so on.
        ,
    },
}) ++ @import("builtins_iterate.zig").functions ++ @import("builtins_print.zig").functions;

pub const prelude_functions = bind.functions(.{
    .{ "_find_special(obj, name, /)", findSpecial, "The attribute of the object's class as it stands in the class, or NotImplemented." },
    .{ "_is_subtype(cls, base, /)", isSubtype, "Is base in the resolution order of cls?" },
    .{ "_class_of(obj, /)", classOf, "The class of the object, whatever __class__ says." },
    .{ "_hash_of_int(value, /)", hashOfInt, "An int as a hash." },
    .{ "_sequence_iterator(obj, /)", sequenceIterator, "An iterator over anything with __getitem__." },
    .{ "_enum_hash_install(function, /)", installEnumHash, "The function that hashes members of enums by their names." },
    .{ "_length_of_int(value, /)", lengthOfInt, "What __len__ gave, checked." },
}) ++ @import("builtins_print.zig").prelude_functions ++ @import("math.zig").prelude_functions ++ abstract_checks.prelude_functions;

/// A tail call of a special method that is a plain function; NeedsPython for other descriptors.
fn tailSpecial(comptime name: known.Known, value: Value, more: []const Value) Error {
    const method = attribute.special(value, name) orelse return error.NeedsPython;
    if (method.as(layout.Function) == null) return error.NeedsPython;
    var args: [3]Value = undefined;
    args[0] = value;
    @memcpy(args[1 .. more.len + 1], more);
    return call.tailCall(method, args[0 .. more.len + 1]);
}

// Numbers.

fn abs(number: Value) Error!Value {
    return arith.absolute(number) catch |err| switch (err) {
        error.NeedsPython => tailSpecial(.__abs__, number, &.{}),
        else => err,
    };
}

fn bin(number: Value) Error!*Str {
    return int.inBase(try int.requireInt(number), 2, "0b");
}

fn oct(number: Value) Error!*Str {
    return int.inBase(try int.requireInt(number), 8, "0o");
}

fn hex(number: Value) Error!*Str {
    return int.inBase(try int.requireInt(number), 16, "0x");
}

fn isNumber(value: Value) bool {
    return int.isAnyInt(value) or float.of(value) != null;
}

fn isUserMade(value: Value) bool {
    return value.isObject() and !value.asObject().type.flags.builtin;
}

/// Is it a number whose operators are methods only?
fn hasMethods(value: Value) bool {
    return isUserMade(value) or value.as(layout.Decimal) != null;
}

fn divmod(x: Value, y: Value) Error!*Tuple {
    if ((isUserMade(x) and truth.overrides(typeOf(x), .__divmod__)) or
        (isUserMade(y) and truth.overrides(typeOf(y), .__rdivmod__))) return error.NeedsPython;
    if (int.isAnyInt(x) and int.isAnyInt(y)) {
        const division = try int.divMod(x, y);
        return tuple.fromSlice(&.{ division.quotient, division.remainder });
    }
    if (isNumber(x) and isNumber(y)) {
        const a = try float.fromValue(x);
        const b = try float.fromValue(y);
        if (b == 0) return raise(.ZeroDivisionError, "division by zero", .{});
        const division = float.divMod(a, b);
        return tuple.fromSlice(&.{ Value.fromFloat(division.quotient), Value.fromFloat(division.remainder) });
    }
    // Not numbers of ours: some class of the library may know.
    if (attribute.special(x, .__divmod__) != null or attribute.special(y, .__rdivmod__) != null) {
        if (!(isNumber(x) and attribute.special(y, .__rdivmod__) == null)) return error.NeedsPython;
    }
    return raise(.TypeError, "unsupported operand type(s) for divmod(): '{}' and '{}'", .{ typeOf(x), typeOf(y) });
}

fn pow(base: Value, exponent: Value, modulus: Value) Error!Value {
    if (modulus.isNone()) return arith.binary(.pow, base, exponent);
    if (hasMethods(base) or hasMethods(exponent) or hasMethods(modulus)) return error.NeedsPython;
    if (int.isAnyInt(base) and int.isAnyInt(exponent)) {
        if (int.isAnyInt(modulus)) return int.powMod(base, exponent, modulus);
    } else if (isNumber(base) and isNumber(exponent)) {
        return raise(.TypeError, "pow() 3rd argument not allowed unless all arguments are integers", .{});
    }
    if (base.as(layout.Complex) != null or exponent.as(layout.Complex) != null)
        return raise(.ValueError, "complex modulo", .{});
    if (isNumber(base) and isNumber(exponent) and modulus.isFloat())
        return raise(.TypeError, "pow() 3rd argument not allowed unless all arguments are integers", .{});
    return raise(.TypeError, "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'", .{
        typeOf(base), typeOf(exponent), typeOf(modulus),
    });
}

fn round(number: Value, digits: Value) Error!Value {
    if (number.isFloat()) return float_methods.roundValue(number.asFloat(), digits);
    if (number.isInt()) {
        if (digits.isNone()) return number;
        const n = try int.requireInt(digits);
        if (!int.isNegative(n)) return number;
        return int.roundTo(number, @abs(int.toI64(n) orelse return Value.fromInt(0)));
    }
    const method = attribute.special(number, .__round__) orelse
        return raise(.TypeError, "type {} doesn't define __round__ method", .{typeOf(number)});
    if (method.as(layout.Function) == null and method.as(layout.Native) == null) return error.NeedsPython;
    if (digits.isNone()) return call.tailCall(method, &.{number});
    return call.tailCall(method, &.{ number, digits });
}

// Text.

fn repr(object: Value) Error!*Str {
    return repr_module.of(object);
}

fn ascii(object: Value) Error!*Str {
    return str_format.asciiOf(object);
}

fn format(value: Value, spec: Value) Error!*Str {
    if (spec.isUndefined()) return str_format.formatted(value, null);
    const text = spec.as(Str) orelse
        return raise(.TypeError, "format() argument 2 must be str, not {}", .{nameForMessage(spec)});
    return str_format.formatted(value, text);
}

fn nameForMessage(value: Value) raise_module.Argument {
    return if (value.isNone()) .{ .text = "None" } else .{ .class = typeOf(value) };
}

fn chr(i: Value) Error!*Str {
    const n = int.toI64(try int.requireInt(i)) orelse -1;
    if (n < 0 or n > 0x10FFFF) return raise(.ValueError, "chr() arg not in range(0x110000)", .{});
    return str.fromCodePoint(@intCast(n));
}

fn ord(character: Value) Error!i64 {
    const length: usize = if (character.as(Str)) |s| length: {
        if (s.len == 1) return str.at(s, 0);
        break :length s.len;
    } else if (character.as(layout.Bytes) != null or character.as(layout.Bytearray) != null) length: {
        const source = (try bytes.contiguousOf(character)).?;
        if (source.len == 1) return source[0];
        break :length source.len;
    } else return raise(.TypeError, "ord() expected string of length 1, but {} found", .{typeOf(character)});
    return raise(.TypeError, "ord() expected a character, but string of length {} found", .{length});
}

// Objects.

fn callable(object: Value) bool {
    return callable_module.isCallable(object);
}

fn hash(object: Value) Error!i64 {
    return @bitCast(try hash_module.of(object));
}

fn id(object: Value) Error!Value {
    if (object.isObject()) return Value.fromInt(@intCast(@intFromPtr(object.asObject())));
    // Immediate values are the same object wherever they are equal.
    return int.fromU64(std.math.rotr(u64, object.bits, 14) ^ @as(u64, 1) << 62);
}

fn len(object: Value) Error!Value {
    return int.fromU64(try lengthOf(object));
}

/// The length of a built-in container. NeedsPython if its class has a `__len__` of its own.
pub fn lengthOf(value: Value) Error!u64 {
    if (!value.isObject()) return noLength(value);
    const object = value.asObject();
    if (!object.type.flags.builtin and truth.overrides(object.type, .__len__)) return error.NeedsPython;
    switch (object.kind) {
        .str => return object.as(Str).len,
        .list => return object.as(layout.List).len,
        .tuple => return object.as(Tuple).len,
        .dict => return object.as(layout.Dict).count,
        .set => return object.as(layout.Set).count,
        .deque => return object.as(layout.Deque).len,
        .bytes => return object.as(layout.Bytes).len,
        .bytearray => return object.as(layout.Bytearray).len,
        .dict_view => return object.as(layout.DictView).dict.count,
        .range => {
            const n = int.toI64(object.as(layout.Range).len) orelse
                return raise(.OverflowError, "Python int too large to convert to C ssize_t", .{});
            return @intCast(n);
        },
        .mapping_proxy => return lengthOf(object.as(layout.MappingProxy).mapping),
        .memoryview => return try @import("../object/memoryview.zig").length(object.as(layout.Memoryview)),
        else => return if (attribute.special(value, .__len__) != null) error.NeedsPython else noLength(value),
    }
}

fn noLength(value: Value) Error {
    return raise(.TypeError, "object of type '{}' has no len()", .{typeOf(value)});
}

// Iterators.

fn iter(object: Value, sentinel: ?Value) Error!Value {
    const last = sentinel orelse return iterate.iter(object);
    if (!callable_module.isCallable(object)) return raise(.TypeError, "iter(v, w): v must be callable", .{});
    const self = try heap.create(layout.CallIterator, vm.types.call_iterator, 0);
    self.callable = object;
    self.sentinel = last;
    return Value.from(self);
}

fn next(iterator: Value, default: ?Value) Error!Value {
    if (iterator.as(layout.Generator)) |generator| {
        const class = generator.object.type;
        if (class == vm.types.generator and default == null) return call.tailResume(generator, .none, false);
        return error.NeedsPython;
    }
    if (try iterate.next(iterator)) |item| return item;
    return default orelse raise_module.raiseWith(.StopIteration, &.{});
}

// Classes.

/// As a native: NeedsPython where guest code has a say.
pub fn isinstance(object: Value, classes: Value) Error!bool {
    const class = typeOf(object);
    if (classes.as(Type)) |target| {
        if (class == target) return true;
        if (target.object.type != vm.types.type and truth.overrides(target.object.type, .__instancecheck__)) {
            _ = try isInstanceByClaim(object, class);
            return abstract_checks.knownAnswer(target, class, true) orelse error.NeedsPython;
        }
        if (class.isSubtype(target)) return true;
        return isInstanceByClaim(object, class);
    }
    if (classes.as(Tuple)) |list| {
        try vm_module.enter();
        defer vm_module.leave();
        if (vm.native_depth > @import("../vm/compare.zig").depth_native) return error.NeedsPython;
        try vm_module.charge(list.len);
        for (list.slice()) |entry| {
            if (try isinstance(object, entry)) return true;
        }
        return false;
    }
    if (attribute.special(classes, .__instancecheck__) != null) return error.NeedsPython;
    if (hasBases(classes)) return error.NeedsPython;
    return raise(.TypeError, "isinstance() arg 2 must be a type, a tuple of types, or a union", .{});
}

/// An object may claim another class through `__class__` (proxies and mocks do).
fn isInstanceByClaim(object: Value, class: *Type) Error!bool {
    if (class.flags.builtin) return false;
    const mine = attribute.lookupType(class, known.get(.__class__)) orelse return false;
    const plain = attribute.lookupType(vm.types.object, known.get(.__class__)) orelse return false;
    if (!mine.is(plain)) return error.NeedsPython;
    if (attribute.special(object, .__getattribute__)) |getter| {
        if (!attribute.isHook(getter, .__getattribute__)) return error.NeedsPython;
    }
    return false;
}

/// Old-style abstract classes: anything with `__bases__`.
fn hasBases(value: Value) bool {
    return isUserMade(value) and value.as(Type) == null;
}

fn issubclass(class: Value, classes: Value) Error!bool {
    if (classes.as(Type)) |target| {
        if (target.object.type != vm.types.type and truth.overrides(target.object.type, .__subclasscheck__))
            return abstract_checks.knownAnswer(target, class.as(Type) orelse return error.NeedsPython, false) orelse
                error.NeedsPython;
        const own = class.as(Type) orelse {
            if (hasBases(class)) return error.NeedsPython;
            return raise(.TypeError, "issubclass() arg 1 must be a class", .{});
        };
        return own.isSubtype(target);
    }
    if (classes.as(Tuple)) |list| {
        try vm_module.enter();
        defer vm_module.leave();
        if (vm.native_depth > @import("../vm/compare.zig").depth_native) return error.NeedsPython;
        try vm_module.charge(list.len);
        for (list.slice()) |entry| {
            if (try issubclass(class, entry)) return true;
        }
        return false;
    }
    if (attribute.special(classes, .__subclasscheck__) != null) return error.NeedsPython;
    if (hasBases(classes)) return error.NeedsPython;
    if (class.as(Type) == null and !hasBases(class)) return raise(.TypeError, "issubclass() arg 1 must be a class", .{});
    return raise(.TypeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union", .{});
}

// For the prelude.

fn findSpecial(object: Value, name: *Str) Error!Value {
    const interned = try @import("../object/intern.zig").intern(name);
    return attribute.lookupType(typeOf(object), interned) orelse .not_implemented;
}

fn isSubtype(class: Value, base: Value) bool {
    const own = class.as(Type) orelse return false;
    return own.isSubtype(base.as(Type) orelse return false);
}

fn classOf(object: Value) Value {
    return Value.from(typeOf(object));
}

fn sequenceIterator(object: Value) Error!*layout.SequenceIterator {
    return @import("../object/iterator.zig").ofSequence(object);
}

fn hashOfInt(value: Value) Error!Value {
    if (int.toI64(value)) |n| return int.fromI64(if (n == -1) -2 else n);
    return int.fromI64(@bitCast(hash_module.ofInt(value)));
}

fn installEnumHash(function: Value) void {
    vm.enum_hash = function;
}

fn lengthOfInt(value: Value) Error!Value {
    if (int.isNegative(value)) return raise(.ValueError, "__len__() should return >= 0", .{});
    if (int.toI64(value) == null) return raise(.OverflowError, "cannot fit 'int' into an index-sized integer", .{});
    return int.plain(value);
}
