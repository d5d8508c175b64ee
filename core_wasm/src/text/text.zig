//! Every text room by its name, for a build or a test that wants them all.

pub const view = @import("view.zig");
pub const sink = @import("sink.zig");
pub const fault = @import("fault.zig");
pub const float_digits = @import("float_digits.zig");
pub const float_text = @import("float_text.zig");
pub const float_parse = @import("float_parse.zig");
pub const decimal_limbs = @import("decimal_limbs.zig");
pub const int_text = @import("int_text.zig");
pub const number_layout = @import("number_layout.zig");
pub const format_spec = @import("format_spec.zig");
pub const percent_format = @import("percent_format.zig");
pub const str_format_parse = @import("str_format_parse.zig");
pub const unicode = @import("unicode.zig");
pub const casing = @import("casing.zig");
pub const unicode_names = @import("unicode_names.zig");
pub const codec = @import("codec.zig");
pub const hash = @import("text_hash.zig");
pub const search = @import("search.zig");
pub const two_way = @import("two_way.zig");
pub const text_parts = @import("text_parts.zig");
pub const normalize = @import("normalize.zig");

test {
    @import("std").testing.refAllDecls(@This());
    _ = @import("allocation_test.zig");
    _ = @import("codec_test.zig");
    _ = @import("float_text_test.zig");
    _ = @import("format_spec_test.zig");
    _ = @import("percent_format_test.zig");
    _ = @import("unicode_test.zig");
}
