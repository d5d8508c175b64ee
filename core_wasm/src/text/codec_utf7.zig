//! UTF-7: UTF-16 in base 64 between "+" and "-", everything else as it is.
//!
//!     "a+b é"  <->  "a+-b +AOk-"
//!
//! Invariants:
//!   1. Between two runs the state is in the decoder, because an error handler may be called in
//!      the middle of a shift sequence.
//!   2. A problem inside a shift sequence starts at its "+".
//!   3. Without more input to come (`final`) a sequence may end at the end of the input; else
//!      everything from its "+" is left for the next time.
//!
//! Not here: other encodings of mail.

const std = @import("std");
const codec = @import("codec.zig");
const Allocator = std.mem.Allocator;
const Sink = @import("sink.zig").Sink;

pub const DecodeState = struct {
    in_shift: bool = false,
    /// Where the "+" was, and how much was written before it.
    shift_start: usize = 0,
    written_before: u32 = 0,
    high_surrogate: u16 = 0,
    bits: u5 = 0,
    buffer: u32 = 0,
};

pub const EncodeState = struct {
    in_shift: bool = false,
    bits: u5 = 0,
    buffer: u32 = 0,
};

fn sixBits(char: u8) ?u6 {
    return switch (char) {
        'A'...'Z' => @intCast(char - 'A'),
        'a'...'z' => @intCast(char - 'a' + 26),
        '0'...'9' => @intCast(char - '0' + 52),
        '+' => 62,
        '/' => 63,
        else => null,
    };
}

pub fn decode(decoder: *codec.Decoder, sink: *Sink) Allocator.Error!?codec.Problem {
    const input = decoder.input;
    const state = &decoder.utf7_state;
    while (decoder.at < input.len) {
        const char = input[decoder.at];
        if (state.in_shift) {
            if (sixBits(char)) |value| {
                decoder.at += 1;
                try takeBits(state, value, sink);
            } else if (try leaveShift(decoder, char, sink)) |problem| return problem;
        } else if (char == '+') {
            const start = decoder.at;
            decoder.at += 1;
            if (decoder.at < input.len and input[decoder.at] == '-') {
                decoder.at += 1;
                try sink.append('+');
            } else if (decoder.at < input.len and sixBits(input[decoder.at]) == null) {
                return decoder.problem(start, decoder.at + 1, "ill-formed sequence");
            } else state.* = .{
                .in_shift = true,
                .shift_start = start,
                .written_before = sink.len(),
            };
        } else if (char < 0x80) {
            decoder.at += 1;
            try sink.append(char);
        } else {
            return decoder.problem(decoder.at, decoder.at + 1, "unexpected special character");
        }
    }
    if (!state.in_shift) return null;
    if (!decoder.final) {
        // All of the sequence comes again.
        state.in_shift = false;
        sink.shrinkTo(state.written_before);
        decoder.at = state.shift_start;
        return null;
    }
    state.in_shift = false;
    const incomplete = state.high_surrogate != 0 or state.bits >= 6 or state.buffer != 0;
    if (!incomplete) return null;
    return decoder.problem(state.shift_start, input.len, "unterminated shift sequence");
}

fn takeBits(state: *DecodeState, value: u6, sink: *Sink) Allocator.Error!void {
    state.buffer = state.buffer << 6 | value;
    state.bits += 6;
    if (state.bits < 16) return;
    state.bits -= 16;
    const unit: u16 = @intCast(state.buffer >> state.bits);
    state.buffer &= (@as(u32, 1) << state.bits) - 1;
    if (state.high_surrogate != 0) {
        const pair = [2]u16{ state.high_surrogate, unit };
        state.high_surrogate = 0;
        if (std.unicode.utf16IsLowSurrogate(unit))
            return sink.append(std.unicode.utf16DecodeSurrogatePair(&pair) catch unreachable);
        try sink.append(pair[0]);
    }
    if (!std.unicode.utf16IsHighSurrogate(unit)) return sink.append(unit);
    state.high_surrogate = unit;
}

/// At a character that is not of base 64; "-" is part of the sequence, others are not.
fn leaveShift(decoder: *codec.Decoder, char: u8, sink: *Sink) Allocator.Error!?codec.Problem {
    const state = &decoder.utf7_state;
    state.in_shift = false;
    const reason: ?[]const u8 = if (state.bits >= 6)
        "partial character in shift sequence"
    else if (state.buffer != 0)
        "non-zero padding bits in shift sequence"
    else
        null;
    if (reason) |text| return decoder.problem(state.shift_start, decoder.at + 1, text);
    if (state.high_surrogate != 0 and char < 0x80 and char != '+')
        try sink.append(state.high_surrogate);
    state.high_surrogate = 0;
    if (char == '-') decoder.at += 1;
    return null;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Printable ASCII but for + \ ~, and the spaces.
fn isDirect(code_point: u21) bool {
    return switch (code_point) {
        '\t', '\n', '\r' => true,
        '+', '\\', '~' => false,
        else => code_point >= 0x20 and code_point < 0x7F,
    };
}

/// Never a problem: surrogates are encoded as they are.
pub fn encode(encoder: *codec.Encoder) Allocator.Error!?codec.Problem {
    const state = &encoder.utf7_state;
    const out = encoder.out;
    while (encoder.at < encoder.text.len) : (encoder.at += 1) {
        const code_point = encoder.text.at(encoder.at);
        // At most: two characters before it, six for its units.
        try out.ensureUnusedCapacity(encoder.gpa, 10);
        if (isDirect(code_point)) {
            const char: u8 = @intCast(code_point);
            if (state.in_shift) {
                endShift(state, out);
                if (sixBits(char) != null or char == '-') out.appendAssumeCapacity('-');
            }
            out.appendAssumeCapacity(char);
            continue;
        }
        if (!state.in_shift) {
            out.appendAssumeCapacity('+');
            if (code_point == '+') {
                out.appendAssumeCapacity('-');
                continue;
            }
            state.in_shift = true;
        }
        if (code_point > 0xFFFF) {
            const rest = code_point - 0x10000;
            putUnit(state, out, @intCast(0xD800 + (rest >> 10)));
            putUnit(state, out, @intCast(0xDC00 + (rest & 0x3FF)));
        } else putUnit(state, out, @intCast(code_point));
    }
    if (state.in_shift) {
        try out.ensureUnusedCapacity(encoder.gpa, 2);
        endShift(state, out);
        out.appendAssumeCapacity('-');
    }
    return null;
}

fn putUnit(state: *EncodeState, out: *std.ArrayList(u8), unit: u16) void {
    state.buffer = state.buffer << 16 | unit;
    state.bits += 16;
    while (state.bits >= 6) {
        state.bits -= 6;
        out.appendAssumeCapacity(alphabet[state.buffer >> state.bits & 0x3F]);
    }
    state.buffer &= (@as(u32, 1) << state.bits) - 1;
}

fn endShift(state: *EncodeState, out: *std.ArrayList(u8)) void {
    if (state.bits > 0) out.appendAssumeCapacity(alphabet[state.buffer << (6 - state.bits) & 0x3F]);
    state.* = .{};
}
