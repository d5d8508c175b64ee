//! What iterators look like: a part of layout.zig, which says the rules.

const Value = @import("value.zig").Value;
const layout = @import("layout.zig");
const Kind = layout.Kind;
const Object = layout.Object;
const Str = layout.Str;
const List = layout.List;
const Tuple = layout.Tuple;
const Dict = layout.Dict;
const Set = layout.Set;
const Deque = layout.Deque;

/// `flags.a`: backwards.
pub const DequeIterator = extern struct {
    object: Object,
    deque: *Deque,
    left: u32,
    state: u32,
    unused: u32 = 0,

    pub const kind: Kind = .deque_iterator;
};

/// Walks anything with `__getitem__`, by index.
pub const SequenceIterator = extern struct {
    object: Object,
    sequence: Value,
    index: i64,

    pub const kind: Kind = .sequence_iterator;
};

/// `flags.a`: backwards (`reversed`). Exhausted: `list` is null.
pub const ListIterator = extern struct {
    object: Object,
    list: ?*List,
    index: u32,

    pub const kind: Kind = .list_iterator;
};

pub const TupleIterator = extern struct {
    object: Object,
    tuple: ?*Tuple,
    index: u32,

    pub const kind: Kind = .tuple_iterator;
};

pub const StrIterator = extern struct {
    object: Object,
    str: ?*Str,
    index: u32,

    pub const kind: Kind = .str_iterator;
};

/// Over bytes or bytearray.
pub const BytesIterator = extern struct {
    object: Object,
    bytes: Value,
    index: u32,
    unused: u32 = 0,

    pub const kind: Kind = .bytes_iterator;
};

/// Ranges whose numbers all fit immediate ints; longer ones go through `sequence_iterator`.
pub const RangeIterator = extern struct {
    object: Object,
    current: i64,
    step: i64,
    left: u64,

    pub const kind: Kind = .range_iterator;
};

/// `flags.a`: backwards.
pub const DictIterator = extern struct {
    object: Object,
    dict: ?*Dict,
    index: u32,
    /// Live entries when it started; a difference raises RuntimeError.
    expected: u32,
    part: Part,
    unused: [3]u8 = @splat(0),

    pub const kind: Kind = .dict_iterator;
    pub const Part = enum(u8) { keys, values, items };
};

pub const SetIterator = extern struct {
    object: Object,
    set: ?*Set,
    index: u32,
    expected: u32,
    left: u32,

    pub const kind: Kind = .set_iterator;
};

/// `iter(callable, sentinel)`; always advanced by the prelude.
pub const CallIterator = extern struct {
    object: Object,
    callable: Value,
    sentinel: Value,

    pub const kind: Kind = .call_iterator;
};

pub const Enumerate = extern struct {
    object: Object,
    iterator: Value,
    index: Value,

    pub const kind: Kind = .enumerate;
};

/// `iterators` is a tuple.
pub const Zip = extern struct {
    object: Object,
    iterators: *Tuple,
    strict: bool,
    unused: [3]u8 = @splat(0),

    pub const kind: Kind = .zip;
};

/// The iterators of itertools, and `filter(None, ...)`. What the fields mean to each tool: see itertool.zig.
pub const Itertool = extern struct {
    object: Object,
    source: Value,
    other: Value,
    third: Value,
    position: i64,
    wanted: i64,
    stop: i64,
    step: i64,
    tool: Tool,
    flag: bool,
    /// May it need Python in the middle?
    hesitates: bool,
    /// How many of its kind stand on one another here.
    depth: u8,
    unused: u32 = 0,

    pub const kind: Kind = .itertool;
    pub const Tool = enum(u8) {
        accumulate,
        batched,
        chain,
        combinations,
        combinations_again,
        compress,
        count,
        cycle,
        dropwhile,
        falsy,
        islice,
        pairwise,
        permutations,
        product,
        repeat,
        tee,
        truthy,
        zip_longest,
    };
};
