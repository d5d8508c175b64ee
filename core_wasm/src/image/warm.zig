//! The last of baking: names that functions of the library load are looked up, so that no session
//! has to.
//!
//! A cache that is filled while a session runs is a page of the image that is written to, and costs
//! that session's host a copy of it. What a function of the library loads lies in the namespace of
//! its module or among the built-ins, both part of the image, so what is found here holds until
//! `vm.namespace_epoch` changes.

const layout = @import("../object/layout.zig");
const Dict = layout.Dict;
const Str = layout.Str;
const Type = @import("../object/type.zig").Type;
const Value = @import("../object/value.zig").Value;
const dict = @import("../object/dict.zig");
const Code = @import("../bytecode/code.zig").Code;
const op = @import("../bytecode/op.zig");
const names = @import("../vm/names.zig");
const vm = @import("../vm/vm.zig").vm;

/// Classes inside of classes.
const depth_max = 4;

pub fn fillCaches() void {
    fillOfMembers(vm.prelude, depth_max);
    var index: u32 = 0;
    while (dict.next(vm.baked_modules, &index)) |entry| {
        if (entry.value.as(layout.Module)) |module| fillOfMembers(module.dict, depth_max);
    }
}

fn fillOfMembers(members: *Dict, depth: u32) void {
    var index: u32 = 0;
    while (dict.next(members, &index)) |entry| fillOfMember(entry.value, depth);
}

fn fillOfMember(member: Value, depth: u32) void {
    if (member.as(layout.Function)) |function| return fillOfCode(function.code, function.globals);
    if (member.as(layout.StaticMethod)) |method| return fillOfMember(method.callable, depth);
    if (member.as(layout.ClassMethod)) |method| return fillOfMember(method.callable, depth);
    if (member.as(layout.Property)) |property| {
        const functions = [_]Value{ property.getter, property.setter, property.deleter };
        for (functions) |function| fillOfMember(function, depth);
    }
    if (depth == 0) return;
    if (member.as(Type)) |class| fillOfMembers(class.dict, depth - 1);
}

fn fillOfCode(code: *Code, globals: *Dict) void {
    // Code inside of functions is bound when these run for the first time.
    if (code.bound_globals == null) code.bound_globals = globals;
    if (code.bound_globals != globals) return;
    var word: u32 = 0;
    while (word < code.word_count) {
        const instruction: op.Instruction = @bitCast(code.words[word]);
        if (instruction.op == .load_global) {
            const second = code.words[word + 1];
            const name = code.names.slice()[second & 0xFFFF].as(Str).?;
            names.fillAhead(globals, name, &code.caches[second >> 16]);
        }
        word += op.wordCount(instruction.op);
    }
    for (code.constants.slice()) |constant| {
        if (constant.as(Code)) |inner| fillOfCode(inner, globals);
    }
}
