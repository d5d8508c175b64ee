//! Rows of comma-separated values: what is between the program's lines and the library's `csv`.
//!
//!     _csv_parse(line, dialect, limit, unfinished)    the row that ends with this line, or what is unfinished
//!     _csv_row(source, dialect, limit, names)         the same of the next line of a StringIO or
//!                                                     of a list's iterator, taken without their
//!                                                     methods, a dict if the row fits the names;
//!                                                     None if no line can be taken so
//!     _csv_line(row, dialect, prepared)               the line of a row
//!
//! A dialect is the tuple (delimiter, quotechar, escapechar, flags, quoting, lineterminator): code points, -1 for None. What is
//! unfinished is the tuple (fields, state, text of the open field, is it unquoted). Errors are numbers: the exception that they
//! become is a class of the library.
//!
//! Fields that the dialect wants as numbers (or None) are given as tuples with their text; the library converts them.

const std = @import("std");
const layout = @import("../object/layout.zig");
const Str = layout.Str;
const Tuple = layout.Tuple;
const List = layout.List;
const Dict = layout.Dict;
const Value = @import("../object/value.zig").Value;
const bind = @import("bind.zig");
const str = @import("../object/str.zig");
const list = @import("../object/list.zig");
const tuple = @import("../object/tuple.zig");
const dict = @import("../object/dict.zig");
const instance = @import("../object/instance.zig");
const known = @import("../object/known_names.zig");
const text_stream = @import("text_stream.zig");
const repr = @import("../object/repr.zig");
const vm_module = @import("../vm/vm.zig");
const Error = vm_module.Error;

pub const prelude_functions = bind.functions(.{
    .{ "_csv_parse(line, dialect, limit, unfinished, /)", parse, "" },
    .{ "_csv_row(source, dialect, limit, names, /)", nextRow, "" },
    .{ "_csv_line(row, dialect, prepared, /)", lineOf, "" },
});

const Quoting = enum(u8) { minimal, all, nonnumeric, none, strings, notnull };

const Dialect = struct {
    delimiter: i64,
    quotechar: i64,
    escapechar: i64,
    doublequote: bool,
    skipinitialspace: bool,
    strict: bool,
    quoting: Quoting,
    lineterminator: *Str,
    /// Does the line terminator consist of line feeds and carriage returns?
    ends_plainly: bool,

    fn of(given: *Tuple) Dialect {
        const items = given.slice();
        const flags = items[3].asInt();
        return .{
            .delimiter = items[0].asInt(),
            .quotechar = items[1].asInt(),
            .escapechar = items[2].asInt(),
            .doublequote = flags & 1 != 0,
            .skipinitialspace = flags & 2 != 0,
            .strict = flags & 4 != 0,
            .quoting = @fromBackingInt(@as(u8, @intCast(items[4].asInt()))),
            .lineterminator = items[5].asObject().as(Str),
            .ends_plainly = isPlainEnd(items[5].asObject().as(Str)),
        };
    }

    fn isPlainEnd(end: *const Str) bool {
        for (0..end.len) |i| if (!isNewline(str.at(end, i))) return false;
        return true;
    }

    /// Are numbers written as they are, without a look at their text?
    fn leavesNumbers(self: *const Dialect) bool {
        if (!self.ends_plainly or self.quoting == .all or self.quoting == .notnull) return false;
        for ([_]i64{ self.delimiter, self.quotechar, self.escapechar }) |special| switch (special) {
            '0'...'9', 'a'...'z', 'A'...'Z', '+', '-', '.' => return false,
            else => {},
        };
        return true;
    }
};

// Reading.

const State = enum(u8) {
    start_record,
    start_field,
    escaped,
    in_field,
    in_quoted,
    escape_in_quoted,
    quote_in_quoted,
    end_of_line,
    after_escaped_newline,
};

/// Errors, by the numbers that the library knows.
const newline_in_field = 1;
const too_large = 2;
const delimiter_expected = 3;

/// The characters among which a parser of text of width 1 looks for the next that means something.
const Marks = struct {
    delimiter: Chunk,
    quote: Chunk,
    escape: Chunk,

    const Chunk = @Vector(16, u8);

    /// Null: the delimiter is no character of such text.
    fn of(dialect: *const Dialect) ?Marks {
        if (dialect.delimiter > 255) return null;
        return .{
            .delimiter = @splat(@intCast(dialect.delimiter)),
            .quote = @splat(orNewline(dialect.quotechar)),
            .escape = @splat(orNewline(dialect.escapechar)),
        };
    }

    fn orNewline(character: i64) u8 {
        return if (character < 0 or character > 255) '\n' else @intCast(character);
    }

    /// Bits of the characters from `at` on, sixteen at most.
    inline fn in(self: *const Marks, text: []const u8, at: usize, stop: usize) u16 {
        const count = stop - at;
        if (at + 16 <= text.len) {
            const found = self.inChunk(text[at..][0..16].*);
            return if (count >= 16) found else found & ((@as(u16, 1) << @intCast(count)) - 1);
        }
        var last: [16]u8 = @splat(0);
        @memcpy(last[0..count], text[at..stop]);
        return self.inChunk(last) & ((@as(u16, 1) << @intCast(count)) - 1);
    }

    inline fn inChunk(self: *const Marks, chunk: Chunk) u16 {
        const line_feed: Chunk = @splat('\n');
        const carriage_return: Chunk = @splat('\r');
        const ends = bits(chunk == line_feed) | bits(chunk == carriage_return);
        const quotes = bits(chunk == self.quote) | bits(chunk == self.escape);
        return bits(chunk == self.delimiter) | quotes | ends;
    }

    inline fn bits(equal: @Vector(16, bool)) u16 {
        return @bitCast(equal);
    }
};

const Parser = struct {
    /// The line is a part of this text.
    line: *Str,
    dialect: Dialect,
    limit: i64,
    fields: *List,
    state: State = .start_record,
    unquoted: bool = false,
    /// The open field: what is in `builder`, then the characters from `start` to `end` of the line.
    builder: ?str.Builder = null,
    start: usize = 0,
    end: usize = 0,

    fn save(self: *Parser) Error!void {
        const text = if (self.builder) |*builder| blk: {
            try builder.appendRange(self.line, self.start, self.end);
            break :blk try builder.finish();
        } else try str.slice(self.line, self.start, self.end);
        var field = Value.from(text);
        if (self.unquoted) switch (self.dialect.quoting) {
            .nonnumeric => if (text.len > 0) {
                field = Value.from(try tuple.fromSlice(&.{field}));
            },
            .strings => field = Value.from(try tuple.fromSlice(&.{field})),
            .notnull => if (text.len == 0) {
                field = .none;
            },
            else => {},
        };
        try list.append(self.fields, field);
        self.builder = null;
        self.start = 0;
        self.end = 0;
        self.unquoted = false;
    }

    /// The character at `at` belongs to the field.
    inline fn keep(self: *Parser, at: usize) Error!void {
        if (self.end == at) {
            if (self.start == self.end) self.start = at;
        } else if (self.start == self.end) {
            self.start = at;
        } else try self.flush(at);
        self.end = at + 1;
    }

    fn flush(self: *Parser, at: usize) Error!void {
        if (self.builder == null) self.builder = str.Builder.init();
        try self.builder.?.appendRange(self.line, self.start, self.end);
        self.start = at;
        self.end = at;
    }

    /// A character that is not in the line.
    fn keepNewline(self: *Parser) Error!void {
        try self.flush(self.end);
        try self.builder.?.appendAscii("\n");
        self.start = self.end;
    }

    fn length(self: *const Parser) usize {
        return (if (self.builder) |builder| builder.len else 0) + self.end - self.start;
    }

    /// The fields of a row up to the first that has quotes or escapes, or up to the last one if the
    /// line has no line feed. Returns where the rest begins.
    fn runPlain(self: *Parser, marks: *const Marks, first: usize, stop: usize) Error!usize {
        const text = str.narrow(self.line);
        const delimiter: u8 = @intCast(self.dialect.delimiter);
        var start = first;
        var chunk = first;
        while (chunk < stop) : (chunk += 16) {
            var found = marks.in(text, chunk, stop);
            while (found != 0) : (found &= found - 1) {
                const at = chunk + @ctz(found);
                const ends = isNewline(text[at]);
                if (text[at] != delimiter and !ends) {
                    self.state = .start_field;
                    return start;
                }
                try list.append(self.fields, Value.from(try str.part(self.line, start, at)));
                if (ends) {
                    self.state = .end_of_line;
                    return at + 1;
                }
                start = at + 1;
            }
        }
        self.state = .start_field;
        return start;
    }

    /// Whether `runPlain` gives what `run` does.
    fn isPlain(self: *const Parser, first: usize, stop: usize) bool {
        const quoting = self.dialect.quoting;
        return self.line.width == 1 and first < stop and !isNewline(self.line.chars[first]) and
            stop - first <= self.limit and !self.dialect.skipinitialspace and
            (quoting == .minimal or quoting == .all or quoting == .none);
    }

    /// 0, or the number of an error.
    fn run(self: *Parser, comptime width: u8, first: usize, last: usize) Error!u8 {
        const units = str.unitsMutable(self.line, width)[0..last];
        const delimiter = self.dialect.delimiter;
        const quote: i64 = if (self.dialect.quoting == .none) -1 else self.dialect.quotechar;
        const escape = self.dialect.escapechar;
        var at: usize = first;
        while (at < units.len) : (at += 1) {
            const c: i64 = units[at];
            sw: switch (self.state) {
                .start_record => {
                    if (isNewline(c)) {
                        self.state = .end_of_line;
                    } else continue :sw .start_field;
                },
                .start_field => {
                    self.state = .start_field;
                    self.unquoted = true;
                    if (isNewline(c)) {
                        try self.save();
                        self.state = .end_of_line;
                    } else if (c == quote) {
                        self.unquoted = false;
                        self.state = .in_quoted;
                    } else if (c == escape) {
                        self.state = .escaped;
                    } else if (c == ' ' and self.dialect.skipinitialspace) {
                        // Not part of the field.
                    } else if (c == delimiter) {
                        try self.save();
                    } else {
                        try self.keep(at);
                        self.state = .in_field;
                    }
                },
                .escaped => {
                    try self.keep(at);
                    self.state = if (isNewline(c)) .after_escaped_newline else .in_field;
                },
                .after_escaped_newline, .in_field => {
                    // Quickly to what ends the run.
                    var stop = at;
                    while (stop < units.len) : (stop += 1) {
                        const d: i64 = units[stop];
                        if (d == delimiter or d == escape or isNewline(d)) break;
                    }
                    if (stop > at) {
                        try self.keep(at);
                        self.end = stop;
                        self.state = .in_field;
                    }
                    if (stop == units.len) {
                        at = stop - 1;
                    } else {
                        at = stop;
                        const d: i64 = units[stop];
                        if (isNewline(d)) {
                            try self.save();
                            self.state = .end_of_line;
                        } else if (d == escape) {
                            self.state = .escaped;
                        } else {
                            try self.save();
                            self.state = .start_field;
                        }
                    }
                },
                .in_quoted => {
                    var stop = at;
                    while (stop < units.len) : (stop += 1) {
                        const d: i64 = units[stop];
                        if (d == escape or d == quote) break;
                    }
                    if (stop > at) {
                        try self.keep(at);
                        self.end = stop;
                    }
                    at = stop;
                    if (stop == units.len) {
                        at = stop - 1;
                    } else if (units[stop] == escape) {
                        self.state = .escape_in_quoted;
                    } else {
                        self.state = if (self.dialect.doublequote) .quote_in_quoted else .in_field;
                    }
                },
                .escape_in_quoted => {
                    try self.keep(at);
                    self.state = .in_quoted;
                },
                .quote_in_quoted => {
                    if (c == quote) {
                        try self.keep(at);
                        self.state = .in_quoted;
                    } else if (c == delimiter) {
                        try self.save();
                        self.state = .start_field;
                    } else if (isNewline(c)) {
                        try self.save();
                        self.state = .end_of_line;
                    } else if (!self.dialect.strict) {
                        try self.keep(at);
                        self.state = .in_field;
                    } else return delimiter_expected;
                },
                .end_of_line => if (!isNewline(c)) return newline_in_field,
            }
            if (self.length() > self.limit) return too_large;
        }
        return 0;
    }

    /// The line is at its end.
    fn finishLine(self: *Parser) Error!void {
        switch (self.state) {
            .start_record => {},
            .start_field => {
                self.unquoted = true;
                try self.save();
                self.state = .start_record;
            },
            .in_field, .quote_in_quoted => {
                try self.save();
                self.state = .start_record;
            },
            .end_of_line => self.state = .start_record,
            .escaped => {
                try self.keepNewline();
                self.state = .in_field;
            },
            .escape_in_quoted => {
                try self.keepNewline();
                self.state = .in_quoted;
            },
            .in_quoted, .after_escaped_newline => {},
        }
    }
};

inline fn isNewline(c: i64) bool {
    return c == '\n' or c == '\r';
}

fn parse(line: *Str, given: *Tuple, limit: i64, unfinished: Value) Error!Value {
    try vm_module.charge(1 + line.len / 4);
    var parser: Parser = .{ .line = line, .dialect = .of(given), .limit = limit, .fields = undefined };
    if (unfinished.as(Tuple)) |before| {
        const items = before.slice();
        // A second try after a collection must find the fields as they were.
        parser.fields = try list.fromSlice(items[0].asObject().as(List).slice());
        parser.state = @fromBackingInt(@as(u8, @intCast(items[1].asInt())));
        parser.unquoted = items[3].asBool();
        const text = items[2].asObject().as(Str);
        if (text.len > 0) {
            parser.builder = str.Builder.init();
            try parser.builder.?.appendStr(text);
        }
    } else parser.fields = try list.create(8);
    return finish(&parser, 0, line.len);
}

/// The characters from `first` to `stop` are the line.
fn finish(parser: *Parser, first: usize, stop: usize) Error!Value {
    const line = parser.line;
    const failure = switch (line.width) {
        inline 1, 2, 4 => |width| try parser.run(width, first, stop),
        else => unreachable,
    };
    if (failure != 0) return Value.fromInt(failure);
    try parser.finishLine();
    if (parser.state == .start_record) return Value.from(parser.fields);
    const open = if (parser.builder) |*builder| blk: {
        try builder.appendRange(line, parser.start, parser.end);
        break :blk try builder.finish();
    } else try str.slice(line, parser.start, parser.end);
    return Value.from(try tuple.fromSlice(&.{
        Value.from(parser.fields), Value.fromInt(@backingInt(parser.state)), Value.from(open), Value.fromBool(parser.unquoted),
    }));
}

/// A line that is there without guest code: a part of a text.
const Line = struct {
    text: *Str,
    start: u32,
    stop: u32,

    fn next(source: Value) Error!?Line {
        if (source.as(layout.ListIterator)) |lines| {
            const of = lines.list orelse return null;
            if (lines.object.flags.a or lines.index >= of.len) return null;
            const text = of.items[lines.index].as(Str) orelse return null;
            return .{ .text = text, .start = 0, .stop = text.len };
        }
        const stream = source.as(layout.Instance) orelse return null;
        const by_line_feed = fieldOfStream(stream, ._by_line_feed) orelse return null;
        const parts = fieldOfStream(stream, ._parts) orelse return null;
        if (!by_line_feed.isBool() or !by_line_feed.asBool() or !parts.isNone()) return null;
        const held = fieldOfStream(stream, ._text) orelse return null;
        const text = held.as(Str) orelse return null;
        const at = fieldOfStream(stream, ._at) orelse return null;
        if (!at.isInt() or at.asInt() < 0 or at.asInt() >= text.len) return null;
        const stop = try text_stream.lineEnd(text, at.asInt());
        return .{ .text = text, .start = @intCast(at.asInt()), .stop = stop };
    }

    fn fieldOfStream(stream: *layout.Instance, name: known.Known) ?Value {
        return instance.getOwn(&stream.object, known.get(name));
    }

    /// Comes last: until then the source is as it was.
    fn take(line: Line, source: Value) Error!void {
        if (source.as(layout.ListIterator)) |lines| {
            lines.index += 1;
            return;
        }
        _ = try instance.setOwn(source.asObject(), known.get(._at), Value.fromInt(line.stop));
    }
};

fn nextRow(source: Value, given: *Tuple, limit: i64, names: Value) Error!Value {
    const line = try Line.next(source) orelse return .none;
    try vm_module.charge(1 + (line.stop - line.start) / 4);
    var parser: Parser = .{
        .line = line.text,
        .dialect = .of(given),
        .limit = limit,
        .fields = try list.create(8),
    };
    var rest: usize = line.start;
    if (parser.isPlain(line.start, line.stop)) {
        if (Marks.of(&parser.dialect)) |marks|
            rest = try parser.runPlain(&marks, line.start, line.stop);
    }
    var row = try finish(&parser, rest, line.stop);
    if (row.asExact(List)) |fields| {
        if (names.asExact(List)) |keys| if (try recordOf(keys, fields)) |record| {
            row = Value.from(record);
        };
    }
    try line.take(source);
    return row;
}

/// Null: there is not a name for each field, or a name is no plain str.
fn recordOf(names: *List, fields: *List) Error!?*Dict {
    if (names.len != fields.len or fields.len == 0) return null;
    for (names.slice()) |name| if (name.asExact(Str) == null) return null;
    const record = try dict.createSized(fields.len);
    for (names.slice(), fields.slice()) |name, field| {
        try dict.setStr(record, name.asObject().as(Str), field);
    }
    return record;
}

// Writing.

const escape_missing = 4;
const single_empty_field = 5;
const empty_field_with_spaces = 6;

const Field = struct { text: ?*Str, is_number: bool, is_str: bool, is_none: bool };

/// null: the library has to make text of it.
fn fieldOf(value: Value, prepared: bool) Error!?Field {
    if (value.as(Str)) |text| return .{ .text = text, .is_number = false, .is_str = true, .is_none = false };
    if (value.isNone()) return .{ .text = null, .is_number = false, .is_str = false, .is_none = true };
    if (value.isInt() or value.isFloat() or value.isBool())
        return .{ .text = try repr.strOf(value), .is_number = true, .is_str = false, .is_none = false };
    if (!prepared) return null;
    const pair = value.asObject().as(Tuple).slice();
    return .{ .text = pair[0].asObject().as(Str), .is_number = pair[1].asBool(), .is_str = false, .is_none = false };
}

fn lineOf(row: *List, given: *Tuple, prepared: bool) Error!Value {
    const dialect: Dialect = .of(given);
    const items = row.slice();
    try vm_module.charge(1 + 4 * @as(u64, items.len));
    var out = str.Builder.init();
    const leaves_numbers = dialect.leavesNumbers();
    for (items, 0..) |value, i| {
        if (i > 0) try out.appendCodePoint(@intCast(dialect.delimiter));
        if (leaves_numbers and (value.isInt() or value.isFloat())) {
            try repr.append(&out, value);
            continue;
        }
        const field = try fieldOf(value, prepared) orelse return .not_implemented;
        const failure = try appendField(&out, &dialect, field);
        if (failure != 0) return Value.fromInt(failure);
    }
    if (items.len == 1 and out.len == 0) {
        const is_null = items[0].isNone() and (dialect.quoting == .strings or dialect.quoting == .notnull);
        if (dialect.quoting == .none or is_null) return Value.fromInt(single_empty_field);
        try out.appendRepeated(@intCast(dialect.quotechar), 2);
    }
    try out.appendStr(dialect.lineterminator);
    return Value.from(try out.finish());
}

fn appendField(out: *str.Builder, dialect: *const Dialect, field: Field) Error!u8 {
    var quoted = switch (dialect.quoting) {
        .nonnumeric => !field.is_number,
        .all => true,
        .strings => field.is_str,
        .notnull => !field.is_none,
        else => false,
    };
    const text = field.text orelse @import("../vm/vm.zig").vm.empty_str;
    if (text.len == 0 and dialect.delimiter == ' ' and dialect.skipinitialspace) {
        const unquotable = dialect.quoting == .none or (field.is_none and (dialect.quoting == .strings or dialect.quoting == .notnull));
        if (unquotable) return empty_field_with_spaces;
        quoted = true;
    }
    try vm_module.chargeBytes(4 * @as(usize, text.len));
    var specials: usize = 0;
    const failure = switch (text.width) {
        inline 1, 2, 4 => |width| inspect(width, text, dialect, &quoted, &specials),
        else => unreachable,
    };
    if (failure != 0) return failure;
    if (quoted) try out.appendCodePoint(@intCast(dialect.quotechar));
    if (specials == 0) {
        try out.appendStr(text);
    } else for (0..text.len) |i| {
        const c = str.at(text, i);
        if (prefixOf(c, dialect)) |prefix| try out.appendCodePoint(prefix);
        try out.appendCodePoint(c);
    }
    if (quoted) try out.appendCodePoint(@intCast(dialect.quotechar));
    return 0;
}

fn isSpecial(c: u21, dialect: *const Dialect) bool {
    if (c == dialect.delimiter or c == dialect.quotechar or c == dialect.escapechar or isNewline(c)) return true;
    if (dialect.ends_plainly) return false;
    const end = dialect.lineterminator;
    for (0..end.len) |i| if (str.at(end, i) == c) return true;
    return false;
}

/// What stands before a character that means something to the dialect.
fn prefixOf(c: u21, dialect: *const Dialect) ?u21 {
    if (dialect.quoting == .none) return if (isSpecial(c, dialect)) @intCast(dialect.escapechar) else null;
    if (c == dialect.quotechar) return @intCast(if (dialect.doublequote) dialect.quotechar else dialect.escapechar);
    return if (c == dialect.escapechar) @intCast(dialect.escapechar) else null;
}

/// Whether the text needs quotes, and how many of its characters a prefix; or the number of an error.
fn inspect(comptime width: u8, text: *Str, dialect: *const Dialect, quoted: *bool, specials: *usize) u8 {
    for (str.unitsMutable(text, width)) |unit| {
        const c: u21 = @intCast(unit);
        if (!isSpecial(c, dialect)) continue;
        const wants_escape = dialect.quoting == .none or c == dialect.escapechar or
            (c == dialect.quotechar and !dialect.doublequote);
        if (wants_escape) {
            if (dialect.escapechar < 0) return escape_missing;
            specials.* += 1;
            continue;
        }
        if (c == dialect.quotechar) specials.* += 1;
        quoted.* = true;
    }
    return 0;
}
