//! Steps: the default builds the raw module `bin/wardian.wasm` (scripts/build.py bakes the library into it); `test` runs the
//! tests of the rooms that need no heap, natively.

const std = @import("std");

pub fn build(b: *std.Build) void {
    const optimize = b.standardOptimizeOption(.{});
    const stress_gc = b.option(bool, "stress_gc", "Collect at every safepoint") orelse false;
    const build_id = b.option([]const u8, "build_id", "Hash of the inputs, for the manifest") orelse "00000000000000000000000000000000";

    const options = b.addOptions();
    options.addOption(bool, "stress_gc", stress_gc);
    options.addOption([]const u8, "build_id", build_id);

    const features = std.Target.wasm.featureSet(&.{
        .simd128, .bulk_memory, .sign_ext, .nontrapping_fptoint, .multivalue, .mutable_globals,
    });
    const target = b.resolveTargetQuery(.{
        .cpu_arch = .wasm32,
        .os_tag = .freestanding,
        .cpu_features_add = features,
    });
    const module = b.createModule(.{
        .root_source_file = b.path("src/main.zig"),
        .target = target,
        .optimize = optimize,
        .strip = b.option(bool, "strip", "Leave out names and debug information"),
    });
    module.addOptions("build_options", options);
    const wasm = b.addExecutable(.{ .name = "wardian", .root_module = module });
    wasm.entry = .disabled;
    wasm.rdynamic = true;
    // The memory map stands in src/limits.zig.
    wasm.stack_size = 128 * 1024;
    wasm.global_base = 1 << 20;
    b.installArtifact(wasm);
}
