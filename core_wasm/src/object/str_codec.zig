//! `str.encode` and `bytes.decode`: finding the codec, raising what it refuses.
//!
//!     encoding and handler built in    all here, through text/codec.zig
//!     a name that is not built in      NeedsPython, but only when it is needed: CPython looks for
//!                                      an error handler when there is an error. The twin knows
//!                                      what the guest registered.
//!
//! Not here: the codecs and their names (`text/codec.zig`), registered codecs and handlers
//! (lib/prelude/text_codecs.py).

const std = @import("std");
const layout = @import("layout.zig");
const Bytes = layout.Bytes;
const Str = layout.Str;
const Value = @import("value.zig").Value;
const vm_module = @import("../vm/vm.zig");
const vm = vm_module.vm;
const Error = vm_module.Error;
const raise_module = @import("../vm/raise.zig");
const raise = raise_module.raise;
const arguments = @import("str_arguments.zig");
const bind = @import("../native/bind.zig");
const bytes = @import("bytes.zig");
const exception = @import("exception.zig");
const ExceptionKind = @import("exception_tree.zig").ExceptionKind;
const known = @import("known_names.zig");
const str = @import("str.zig");
const tuple = @import("tuple.zig");
const codec = @import("../text/codec.zig");
const Sink = @import("../text/sink.zig").Sink;
const text_view = @import("../text/view.zig");

/// `str.encode`.
pub fn encode(self: *Str, encoding: ?Value, errors: ?Value) Error!*Bytes {
    const encoding_name = if (encoding) |e|
        try arguments.wantStr(e, "encode", "argument 'encoding'")
    else
        null;
    const errors_name = if (errors) |e|
        try arguments.wantStr(e, "encode", "argument 'errors'")
    else
        null;
    return encodeStr(self, encoding_name, errors_name);
}

/// Null: UTF-8, "strict".
pub fn encodeStr(s: *Str, encoding_name: ?*Str, errors: ?*Str) Error!*Bytes {
    const encoding = try findEncoding(encoding_name);
    if (s.ascii) switch (encoding) {
        .utf_8, .ascii, .latin_1 => return bytes.fromSlice(str.narrow(s)),
        else => {},
    };
    if (s.width == 1 and encoding == .latin_1) return bytes.fromSlice(str.narrow(s));
    if (encoding == .utf_8 and !hasSurrogates(s)) {
        const result = try bytes.create(str.utf8Length(s));
        _ = str.writeUtf8(s, result.slice());
        return result;
    }
    try vm_module.charge(s.len);
    var out: std.ArrayList(u8) = .empty;
    const handler = handlerOf(errors);
    const text = str.view(s);
    const refusal = try codec.encode(str.gpa, &out, encoding, text, handler orelse .strict) orelse
        return bytes.fromSlice(out.items);
    if (handler == null) return error.NeedsPython;
    switch (refusal) {
        .problem => |problem| {
            const shown = Value.from(try str.exact(s));
            return raiseProblem(.UnicodeEncodeError, problem, shown);
        },
        .unsuitable_handler => return unsuitable("UnicodeEncodeError"),
    }
}

fn hasSurrogates(s: *Str) bool {
    str.spendBytes(str.rawBytes(s).len * 4);
    switch (s.width) {
        1 => return false,
        inline 2, 4 => |w| {
            for (str.unitsMutable(s, w)) |unit| if (unit & ~@as(u32, 0x7FF) == 0xD800) return true;
            return false;
        },
        else => unreachable,
    }
}

/// The text of `text`, which are the bytes of `object`. Null: UTF-8, "strict".
pub fn decodeSlice(
    object: Value,
    text: []const u8,
    encoding_name: ?*Str,
    errors: ?*Str,
) Error!*Str {
    const encoding = try findEncoding(encoding_name);
    str.spendBytes(text.len * 2);
    switch (encoding) {
        .utf_8 => if (text_view.isAsciiBytes(text))
            return str.fromAscii(text)
        else if (std.unicode.utf8ValidateSlice(text))
            return str.fromUtf8(text),
        .ascii => if (text_view.isAsciiBytes(text)) return str.fromAscii(text),
        .latin_1 => return str.fromLatin1(text),
        else => {},
    }
    try vm_module.charge(text.len);
    var sink: Sink = .init(str.gpa);
    const handler = handlerOf(errors);
    var decoder: codec.Decoder = .init(encoding, text);
    const refusal = try codec.decodeRest(&decoder, &sink, handler orelse .strict) orelse
        return str.fromView(sink.view());
    if (handler == null) return error.NeedsPython;
    switch (refusal) {
        .problem => |problem| {
            const whole = decoder.input.len == text.len;
            const shown = if (whole) object.asExact(Bytes) else null;
            return raiseProblem(
                .UnicodeDecodeError,
                problem,
                Value.from(shown orelse try bytes.fromSlice(decoder.input)),
            );
        },
        .unsuitable_handler => return unsuitable("UnicodeDecodeError"),
    }
}

fn findEncoding(name: ?*Str) Error!codec.Encoding {
    const s = name orelse return .utf_8;
    if (str.eqlAscii(s, "utf-8")) return .utf_8;
    if (s.width == 1 and std.mem.indexOfScalar(u8, str.narrow(s), 0) != null)
        return raise(.ValueError, "embedded null character", .{});
    return codec.find(str.view(s)) orelse error.NeedsPython;
}

/// Null: not built in.
fn handlerOf(name: ?*Str) ?codec.Handler {
    return codec.findHandler(str.view(name orelse return .strict));
}

fn unsuitable(comptime class_name: []const u8) Error {
    return raise(
        .TypeError,
        "don't know how to handle " ++ class_name ++ " in error callback",
        .{},
    );
}

fn raiseProblem(kind: ExceptionKind, problem: codec.Problem, object: Value) Error {
    const args = [_]Value{
        Value.from(try str.fromAscii(problem.encoding)),
        object,
        Value.fromInt(@intCast(problem.start)),
        Value.fromInt(@intCast(problem.end)),
        Value.from(try str.fromAscii(problem.reason)),
    };
    const raised = try exception.create(vm.exceptions[@backingInt(kind)], &args);
    inline for (.{ .encoding, .object, .start, .end, .reason }, args) |name, value| {
        try exception.setMember(raised, known.get(name), value);
    }
    return raise_module.raiseValue(raised);
}

// For the twins: one step at a time, with the guest's handler in between.

pub const prelude_functions = bind.functions(.{
    .{
        "_codec_is_built_in(name, /)",
        isBuiltIn,
        "Is it the name of an encoding that needs no registering?",
    },
    .{
        "_codec_module_name(name, /)",
        moduleName,
        "The name that Python's own module for the encoding has, None if it is not built in.",
    },
    .{
        "_codec_encode_step(text, at, encoding, /)",
        encodeStep,
        "(bytes, None) or (bytes, (encoding, start, end, reason)): from `at` up to the end or " ++
            "the next problem.",
    },
    .{
        "_codec_encode_text(text, encoding, /)",
        encodeText,
        "The bytes of a handler's replacement, or None if it cannot be encoded either.",
    },
    .{
        "_codec_decode_step(data, at, order, encoding, final, /)",
        decodeStep,
        "(text, byte order, None, end) or (text, byte order, (encoding, start, end, reason), " ++
            "start): from `at` up to the next problem or the end; unless `final`, what is " ++
            "incomplete stays.",
    },
    .{
        "_codec_signature_size(data, encoding, /)",
        signatureSize,
        "How many bytes at the start are no text.",
    },
});

fn isBuiltIn(name: *Str) bool {
    return codec.find(str.view(name)) != null;
}

fn moduleName(name: *Str) Error!Value {
    const encoding = codec.find(str.view(name)) orelse return .none;
    return Value.from(try str.fromAscii(encoding.moduleName()));
}

fn problemTuple(problem: ?codec.Problem) Error!Value {
    const p = problem orelse return .none;
    return Value.from(try tuple.fromSlice(&.{
        Value.from(try str.fromAscii(p.encoding)),
        Value.fromInt(@intCast(p.start)),
        Value.fromInt(@intCast(p.end)),
        Value.from(try str.fromAscii(p.reason)),
    }));
}

fn encodeStep(text: *Str, at: i64, encoding: *Str) Error!*layout.Tuple {
    try vm_module.charge(text.len);
    var out: std.ArrayList(u8) = .empty;
    var encoder: codec.Encoder = .init(
        str.gpa,
        codec.find(str.view(encoding)).?,
        str.view(text),
        &out,
    );
    encoder.at = @intCast(at);
    encoder.begun = at > 0;
    const problem = try problemTuple(try encoder.run());
    return tuple.fromSlice(&.{ Value.from(try bytes.fromSlice(out.items)), problem });
}

fn encodeText(text: *Str, encoding: *Str) Error!Value {
    var out: std.ArrayList(u8) = .empty;
    var encoder: codec.Encoder = .init(str.gpa, codec.find(str.view(encoding)).?, .empty, &out);
    if (!try encoder.putText(str.view(text))) return .none;
    return Value.from(try bytes.fromSlice(out.items));
}

fn decodeStep(data: *Bytes, at: i64, order: i64, encoding: *Str, final: bool) Error!*layout.Tuple {
    try vm_module.charge(data.len);
    var sink: Sink = .init(str.gpa);
    var decoder: codec.Decoder = .init(codec.find(str.view(encoding)).?, data.slice());
    // The twin has taken the signature away already.
    decoder.input = data.slice();
    decoder.at = @intCast(at);
    decoder.final = final;
    decoder.order = @fromBackingInt(@intCast(order));
    const problem = try problemTuple(try decoder.run(&sink));
    return tuple.fromSlice(&.{
        Value.from(try str.fromView(sink.view())),
        Value.fromInt(@backingInt(decoder.order)),
        problem,
        Value.fromInt(@intCast(decoder.at)),
    });
}

fn signatureSize(data: *Bytes, encoding: *Str) i64 {
    const decoder: codec.Decoder = .init(codec.find(str.view(encoding)).?, data.slice());
    return @as(i64, data.len) - @as(i64, @intCast(decoder.input.len));
}
