"""Write `host/python/wardian/_capi_table.py` from the declarations below.

cffi can read C declarations at run time, but that takes 50-75 ms in every process. Here it
happens once: the result is a table that `_cffi_backend` loads in a millisecond. A test runs this
script and fails when the table is older than the declarations.

    python scripts/update_capi.py            write the table
    python scripts/update_capi.py --check    exit 1 when it is out of step
"""

from __future__ import annotations

import argparse
import pathlib
import sys
import tempfile

TARGET = pathlib.Path(__file__).parent.parent / "host/python/wardian/_capi_table.py"

# The part of wasmtime's C API that wardian uses, as of wasmtime 50. Structs are given in full
# where Python allocates one, and stay opaque otherwise. Three are read as plain words, because a
# word costs Python less than a field, on the little-endian machines that wasmtime's wheels are for:
#   wasmtime_extern_t   4 words: the kind in the lowest byte, then a func or memory (3 words)
#   wasmtime_func_t and wasmtime_memory_t   what follows that first word
#   wasmtime_val_raw_t  2 words (16 bytes): an i32 is the low half of the first
DECLARATIONS = """
typedef struct wasm_config_t wasm_config_t;
typedef struct wasm_engine_t wasm_engine_t;
typedef struct wasm_trap_t wasm_trap_t;
typedef struct wasm_functype_t wasm_functype_t;
typedef struct wasm_valtype_t wasm_valtype_t;
typedef struct wasmtime_caller wasmtime_caller_t;
typedef struct wasmtime_context wasmtime_context_t;
typedef struct wasmtime_error wasmtime_error_t;
typedef struct wasmtime_instance_pre wasmtime_instance_pre_t;
typedef struct wasmtime_linker wasmtime_linker_t;
typedef struct wasmtime_module wasmtime_module_t;
typedef struct wasmtime_pooling_allocation_config_t wasmtime_pooling_allocation_config_t;
typedef struct wasmtime_store wasmtime_store_t;

typedef struct { size_t size; uint8_t *data; } wasm_byte_vec_t;
typedef struct { size_t size; wasm_valtype_t **data; } wasm_valtype_vec_t;
typedef struct { uint64_t store_id; size_t private_1; } wasmtime_instance_t;
typedef wasm_trap_t *(*wasmtime_func_unchecked_callback_t)(
    void *env, wasmtime_caller_t *caller, int64_t *values, size_t count);

void wasm_byte_vec_new_uninitialized(wasm_byte_vec_t *out, size_t size);
void wasm_byte_vec_delete(wasm_byte_vec_t *vector);
void wasm_valtype_vec_new(wasm_valtype_vec_t *out, size_t size, wasm_valtype_t *const *types);
wasm_valtype_t *wasm_valtype_new(uint8_t kind);
wasm_functype_t *wasm_functype_new(wasm_valtype_vec_t *params, wasm_valtype_vec_t *results);
void wasm_functype_delete(wasm_functype_t *type);
const wasm_valtype_vec_t *wasm_functype_params(const wasm_functype_t *type);
const wasm_valtype_vec_t *wasm_functype_results(const wasm_functype_t *type);
uint8_t wasm_valtype_kind(const wasm_valtype_t *type);
wasm_functype_t *wasmtime_func_type(
    const wasmtime_context_t *context, const uint64_t *function);

wasm_config_t *wasm_config_new(void);
void wasm_config_delete(wasm_config_t *config);
void wasmtime_config_consume_fuel_set(wasm_config_t *config, bool enable);
void wasmtime_config_memory_init_cow_set(wasm_config_t *config, bool enable);
void wasmtime_config_memory_may_move_set(wasm_config_t *config, bool enable);
void wasmtime_config_memory_reservation_set(wasm_config_t *config, uint64_t size);
void wasmtime_config_memory_guard_size_set(wasm_config_t *config, uint64_t size);
void wasmtime_config_max_wasm_stack_set(wasm_config_t *config, size_t size);
void wasmtime_config_wasm_threads_set(wasm_config_t *config, bool enable);
void wasmtime_config_wasm_memory64_set(wasm_config_t *config, bool enable);
void wasmtime_config_wasm_multi_memory_set(wasm_config_t *config, bool enable);
void wasmtime_config_wasm_relaxed_simd_set(wasm_config_t *config, bool enable);
void wasmtime_config_gc_support_set(wasm_config_t *config, bool enable);
void wasmtime_config_wasm_component_model_set(wasm_config_t *config, bool enable);
void wasmtime_config_cranelift_nan_canonicalization_set(wasm_config_t *config, bool enable);
void wasmtime_config_cranelift_opt_level_set(wasm_config_t *config, uint8_t level);
void wasmtime_config_parallel_compilation_set(wasm_config_t *config, bool enable);
wasmtime_error_t *wasmtime_config_target_set(wasm_config_t *config, const char *target);

wasmtime_pooling_allocation_config_t *wasmtime_pooling_allocation_config_new(void);
void wasmtime_pooling_allocation_config_delete(wasmtime_pooling_allocation_config_t *pool);
void wasmtime_pooling_allocation_config_max_unused_warm_slots_set(
    wasmtime_pooling_allocation_config_t *pool, uint32_t count);
void wasmtime_pooling_allocation_config_decommit_batch_size_set(
    wasmtime_pooling_allocation_config_t *pool, size_t count);
void wasmtime_pooling_allocation_config_linear_memory_keep_resident_set(
    wasmtime_pooling_allocation_config_t *pool, size_t size);
void wasmtime_pooling_allocation_config_table_keep_resident_set(
    wasmtime_pooling_allocation_config_t *pool, size_t size);
void wasmtime_pooling_allocation_config_total_memories_set(
    wasmtime_pooling_allocation_config_t *pool, uint32_t count);
void wasmtime_pooling_allocation_config_total_tables_set(
    wasmtime_pooling_allocation_config_t *pool, uint32_t count);
void wasmtime_pooling_allocation_config_total_stacks_set(
    wasmtime_pooling_allocation_config_t *pool, uint32_t count);
void wasmtime_pooling_allocation_config_total_core_instances_set(
    wasmtime_pooling_allocation_config_t *pool, uint32_t count);
void wasmtime_pooling_allocation_config_max_memory_size_set(
    wasmtime_pooling_allocation_config_t *pool, size_t size);
void wasmtime_pooling_allocation_config_table_elements_set(
    wasmtime_pooling_allocation_config_t *pool, size_t count);
void wasmtime_pooling_allocation_strategy_set(
    wasm_config_t *config, const wasmtime_pooling_allocation_config_t *pool);

wasm_engine_t *wasm_engine_new_with_config(wasm_config_t *config);
void wasm_engine_delete(wasm_engine_t *engine);

void wasmtime_error_delete(wasmtime_error_t *error);
void wasmtime_error_message(const wasmtime_error_t *error, wasm_byte_vec_t *out);
void wasm_trap_delete(wasm_trap_t *trap);
void wasm_trap_message(const wasm_trap_t *trap, wasm_byte_vec_t *out);
bool wasmtime_trap_code(const wasm_trap_t *trap, uint8_t *code);

wasmtime_error_t *wasmtime_module_new(
    wasm_engine_t *engine, const uint8_t *wasm, size_t size, wasmtime_module_t **out);
void wasmtime_module_delete(wasmtime_module_t *module);
wasmtime_error_t *wasmtime_module_serialize(wasmtime_module_t *module, wasm_byte_vec_t *out);
wasmtime_error_t *wasmtime_module_deserialize(
    wasm_engine_t *engine, const uint8_t *bytes, size_t size, wasmtime_module_t **out);
wasmtime_error_t *wasmtime_module_deserialize_file(
    wasm_engine_t *engine, const char *path, wasmtime_module_t **out);

wasmtime_linker_t *wasmtime_linker_new(wasm_engine_t *engine);
void wasmtime_linker_delete(wasmtime_linker_t *linker);
wasmtime_error_t *wasmtime_linker_define_func_unchecked(
    wasmtime_linker_t *linker, const char *module, size_t module_size,
    const char *name, size_t name_size, const wasm_functype_t *type,
    wasmtime_func_unchecked_callback_t callback, void *env, void (*finalizer)(void *));
wasmtime_error_t *wasmtime_linker_instantiate_pre(
    const wasmtime_linker_t *linker, const wasmtime_module_t *module,
    wasmtime_instance_pre_t **out);
void wasmtime_instance_pre_delete(wasmtime_instance_pre_t *pre);
wasmtime_error_t *wasmtime_instance_pre_instantiate(
    const wasmtime_instance_pre_t *pre, wasmtime_context_t *context,
    wasmtime_instance_t *out, wasm_trap_t **trap);

wasmtime_store_t *wasmtime_store_new(
    wasm_engine_t *engine, void *env, void (*finalizer)(void *));
void wasmtime_store_delete(wasmtime_store_t *store);
wasmtime_context_t *wasmtime_store_context(wasmtime_store_t *store);
void wasmtime_store_limiter(
    wasmtime_store_t *store, int64_t memory_size, int64_t table_elements,
    int64_t instances, int64_t tables, int64_t memories);
wasmtime_error_t *wasmtime_context_set_fuel(wasmtime_context_t *context, uint64_t fuel);
wasmtime_error_t *wasmtime_context_get_fuel(wasmtime_context_t *context, uint64_t *fuel);

bool wasmtime_instance_export_get(
    wasmtime_context_t *context, const wasmtime_instance_t *instance,
    const char *name, size_t name_size, uint64_t *out);
uint8_t *wasmtime_memory_data(wasmtime_context_t *context, const uint64_t *memory);
size_t wasmtime_memory_data_size(wasmtime_context_t *context, const uint64_t *memory);
wasmtime_error_t *wasmtime_memory_grow(
    wasmtime_context_t *context, const uint64_t *memory, uint64_t delta, uint64_t *previous);
wasmtime_error_t *wasmtime_func_call_unchecked(
    wasmtime_context_t *context, const uint64_t *function,
    int64_t *values, size_t count, wasm_trap_t **trap);
"""

HEADER = '''\
"""Generated by scripts/update_capi.py from wasmtime's C declarations there. Do not edit."""

'''


def generate() -> str:
    import cffi

    ffi = cffi.FFI()
    ffi.cdef(DECLARATIONS)
    ffi.set_source("wardian._capi_table", None)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "table.py"
        ffi.emit_python_code(str(path))
        body = path.read_text()
    return HEADER + body.removeprefix("# auto-generated file\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    if parser.parse_args().check:
        if TARGET.read_text() != generate():
            print(f"{TARGET.name} is out of step: run python scripts/update_capi.py")
            return 1
        return 0
    TARGET.write_text(generate())
    return 0


if __name__ == "__main__":
    sys.exit(main())
