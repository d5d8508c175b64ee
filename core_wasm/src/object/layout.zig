//! What every heap object looks like, kind by kind.
//!
//! `kind` says how the bytes lie; `type` says which Python class it is. The two differ for subclasses: an instance
//! of `class Row(dict)` has kind `.dict`, type `Row` and `flags.subclass` set, so natives read it as a dict, and
//! ask the type only when the flag is set. Instances of classes without a built-in base have kind `.instance`.
//!
//! Storage that has no header (list items, dict entries, register windows of generators) is allocated with
//! `heap.allocRaw` and belongs to exactly one object, which marks it.
//!
//! Invariants:
//!   1. Every layout starts with `object: Object`, and declares `pub const kind`.
//!   2. Every pointer in a layout is traced by `heap/mark.zig`; adding a field means adding it there.
//!   3. Addresses never move.
//!   4. Whoever stores a reference into an object that may be older than the run calls `heap.wrote(object)`.
//!   5. An object with `flags.has_attributes` has the word `attributesSlot(object)` behind its fixed part.

const std = @import("std");
const Value = @import("value.zig").Value;
const Type = @import("type.zig").Type;
const Shape = @import("shape.zig").Shape;
const Code = @import("../bytecode/code.zig").Code;
const iterators = @import("iterator_layout.zig");

pub const Kind = enum(u8) {
    // Data.
    str,
    bytes,
    bytearray,
    int,
    float,
    complex,
    list,
    tuple,
    dict,
    set, // frozenset too; `Set.frozen` tells
    range,
    slice,
    memoryview,
    // Dates and times; see datetime/.
    date,
    datetime,
    time,
    timedelta,
    tzinfo,
    timezone,
    // Decimal numbers; see decimal/.
    decimal,
    decimal_context,
    // Code.
    function,
    native,
    bound_method,
    code,
    cell,
    generator, // coroutines and async generators too; `Generator.flavor` tells
    awaitable, // what `__anext__`, `asend`, `athrow`, `aclose` of async generators give
    frame,
    traceback,
    // Classes.
    type,
    shape,
    instance,
    exception,
    module,
    property,
    class_method,
    static_method,
    member,
    getset,
    tuple_getter,
    super,
    mapping_proxy,
    weak_reference,
    // Iterators.
    sequence_iterator,
    list_iterator,
    tuple_iterator,
    str_iterator,
    bytes_iterator,
    range_iterator,
    dict_iterator,
    set_iterator,
    call_iterator,
    enumerate,
    zip,
    itertool,
    dict_view,
    deque,
    deque_iterator,
    // Regular expressions.
    pattern,
    match,
    pattern_scanner, // what `finditer` gives, too
    // The host's.
    host_function,
    singleton_type_instance, // the boxed faces of None and friends are never built; reserved
};

pub const Flags = packed struct(u8) {
    /// The class is not the built-in one: special methods may be overridden.
    subclass: bool = false,
    /// Lies in the baked image and points to something younger: a root (see heap.wrote).
    remembered: bool = false,
    /// Has a word for an attribute dict behind its fixed part.
    has_attributes: bool = false,
    /// Strings: the one copy in the intern table. Compared by address.
    interned: bool = false,
    /// Kind's own use, documented at the layout.
    a: bool = false,
    b: bool = false,
    c: bool = false,
    d: bool = false,
};

/// The eight bytes at the start of every heap object.
pub const Object = extern struct {
    type: *Type,
    kind: Kind,
    flags: Flags = .{},
    /// Kind's own use: `Instance` keeps the number of its inline slots here.
    aux: u16 = 0,

    pub inline fn as(self: *Object, comptime T: type) *T {
        std.debug.assert(self.kind == T.kind);
        return @ptrCast(@alignCast(self));
    }
};

/// Text: code points of one width, as PEP 393. `chars` points behind this struct or into `buffer`.
pub const Str = extern struct {
    object: Object,
    /// 0: not computed yet.
    hash: u64,
    len: u32,
    chars: [*]u8,
    /// Shared growing storage, so that `s += t` in a loop costs the length of `t`.
    buffer: ?*StrBuffer,
    /// Bytes per code point: 1 (Latin-1), 2 (UCS-2), 4 (UCS-4); always the smallest that holds the text.
    width: u8,
    /// Every code point is below 128. Only with width 1.
    ascii: bool,
    unused: u16 = 0,

    pub const kind: Kind = .str;
};

/// Raw storage that several strings share as a common prefix.
pub const StrBuffer = extern struct {
    used: u32,
    capacity: u32,

    pub inline fn bytes(self: *StrBuffer) [*]u8 {
        return @as([*]u8, @ptrCast(self)) + @sizeOf(StrBuffer);
    }
};

pub const Bytes = extern struct {
    object: Object,
    hash: u64,
    len: u32,
    unused: u32 = 0,

    pub const kind: Kind = .bytes;

    pub inline fn slice(self: *Bytes) []u8 {
        return (@as([*]u8, @ptrCast(self)) + @sizeOf(Bytes))[0..self.len];
    }
};

pub const Bytearray = extern struct {
    object: Object,
    len: u32,
    capacity: u32,
    items: [*]u8,
    /// How many memoryviews look at it; it cannot be resized meanwhile.
    exports: u32,

    pub const kind: Kind = .bytearray;

    pub inline fn slice(self: *Bytearray) []u8 {
        return self.items[0..self.len];
    }
};

/// An int that does not fit a word (or any int of a subclass). Limbs follow, least significant first, no leading
/// zero limb; zero has no limbs.
pub const Int = extern struct {
    object: Object,
    len: u32,
    negative: bool,

    pub const kind: Kind = .int;
    pub const Limb = usize;

    pub inline fn limbs(self: *Int) []Limb {
        return @as([*]Limb, @ptrCast(@alignCast(@as([*]u8, @ptrCast(self)) + @sizeOf(Int))))[0..self.len];
    }

    pub inline fn toConst(self: *Int) std.math.big.int.Const {
        return .{ .limbs = if (self.len == 0) &zero_limb else self.limbs(), .positive = !self.negative };
    }

    const zero_limb = [1]Limb{0};
};

/// A float of a subclass; plain floats are never on the heap.
pub const Float = extern struct {
    object: Object,
    value: f64,

    pub const kind: Kind = .float;
};

pub const Complex = extern struct {
    object: Object,
    real: f64,
    imag: f64,

    pub const kind: Kind = .complex;
};

pub const List = extern struct {
    object: Object,
    len: u32,
    capacity: u32,
    items: [*]Value,
    /// Set while `sort` has taken the items away, to notice mutation.
    sorting: u32 = 0,

    pub const kind: Kind = .list;

    pub inline fn slice(self: *List) []Value {
        return self.items[0..self.len];
    }
};

pub const Tuple = extern struct {
    object: Object,
    len: u32,
    unused: u32 = 0,

    pub const kind: Kind = .tuple;

    pub inline fn slice(self: *Tuple) []Value {
        return @as([*]Value, @ptrCast(@alignCast(@as([*]u8, @ptrCast(self)) + @sizeOf(Tuple))))[0..self.len];
    }
};

/// The ordered hash table; see dict.zig.
pub const Dict = extern struct {
    object: Object,
    /// Entries that are alive.
    count: u32,
    /// Entries used, deleted ones (key undefined) included.
    used: u32,
    capacity: u32,
    /// Size of `index` minus one, or 0: no index, entries are searched one after the other.
    index_mask: u32,
    entries: [*]Entry,
    index: [*]u32,
    /// Caches of global names look at it: a change of its keys changes `vm.namespace_epoch`.
    watched: bool,
    unused: [3]u8 = @splat(0),
    /// `flags.a` (defaultdict): address of the factory, or 0. Else: the entries before this one are holes.
    extra: u32 = 0,

    pub const kind: Kind = .dict;

    pub const Entry = extern struct {
        hash: u64,
        key: Value,
        value: Value,
    };
};

/// set and frozenset: open addressing in CPython's probe order, so that sets of ints print in CPython's order.
pub const Set = extern struct {
    object: Object,
    count: u32,
    /// Slots that are not empty, deleted ones included.
    fill: u32,
    mask: u32,
    table: [*]Slot,
    /// frozenset: 0 when not computed.
    hash: u64,
    frozen: bool,
    unused: [7]u8 = @splat(0),

    pub const kind: Kind = .set;

    /// Empty: key undefined and hash 0; deleted: key undefined and hash 1.
    pub const Slot = extern struct {
        key: Value,
        hash: u64,
    };
};

/// start, stop and step are ints of any size; `len` too.
pub const Range = extern struct {
    object: Object,
    start: Value,
    stop: Value,
    step: Value,
    len: Value,

    pub const kind: Kind = .range;
};

pub const Slice = extern struct {
    object: Object,
    start: Value,
    stop: Value,
    step: Value,

    pub const kind: Kind = .slice;
};

pub const Memoryview = extern struct {
    object: Object,
    /// bytes or bytearray.
    base: Value,
    start: u32,
    /// In items.
    len: u32,
    stride: i32,
    item_size: u8,
    format: u8,
    readonly: bool,
    released: bool,
    /// Shape of a view with several dimensions: a tuple of ints, or None for one dimension.
    shape: Value,

    pub const kind: Kind = .memoryview;
};

/// A day. `Datetime` begins with the same fields. `hash` is 0 until it is computed, here and in the next three.
pub const Date = extern struct {
    object: Object,
    hash: u64,
    year: u16,
    month: u8,
    day: u8,
    unused: u32 = 0,

    pub const kind: Kind = .date;
};

/// `tzinfo` is None or an object of a tzinfo class.
pub const Datetime = extern struct {
    object: Object,
    hash: u64,
    year: u16,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
    second: u8,
    fold: u8,
    microsecond: u32,
    unused: u32 = 0,
    tzinfo: Value,

    pub const kind: Kind = .datetime;
};

/// A time of day; lies like the second half of a `Datetime`.
pub const Time = extern struct {
    object: Object,
    hash: u64,
    no_date: u32 = 0,
    hour: u8,
    minute: u8,
    second: u8,
    fold: u8,
    microsecond: u32,
    unused: u32 = 0,
    tzinfo: Value,

    pub const kind: Kind = .time;
};

/// Normalised: 0 <= seconds < 86400, 0 <= microseconds < 1000000.
pub const Timedelta = extern struct {
    object: Object,
    hash: u64,
    days: i32,
    seconds: u32,
    microseconds: u32,
    unused: u32 = 0,

    pub const kind: Kind = .timedelta;
};

/// Objects of classes that programs derive from `tzinfo`.
pub const Tzinfo = extern struct {
    object: Object,

    pub const kind: Kind = .tzinfo;
};

/// A fixed offset; `name` is a str or None.
pub const Timezone = extern struct {
    object: Object,
    offset: *Timedelta,
    unused: u32 = 0,
    name: Value,

    pub const kind: Kind = .timezone;
};

/// A decimal number: the coefficient times ten to the exponent, negated or not; or an infinity; or a nan, whose coefficient is
/// its payload.
pub const Decimal = extern struct {
    object: Object,
    /// The coefficient if it fits 128 bits.
    low: u64,
    high: u64,
    exponent: i64,
    /// The coefficient if it does not.
    big: ?*Int,
    special: Special,
    negative: bool,
    unused: u16 = 0,

    pub const kind: Kind = .decimal;
    pub const Special = enum(u8) { finite, infinity, quiet_nan, signaling_nan };

    pub inline fn coefficient(self: *const Decimal) u128 {
        return @as(u128, self.high) << 64 | self.low;
    }
};

/// What decimal arithmetic depends on. Signals are bits, numbered as `decimal/context.zig: Signals` says.
pub const DecimalContext = extern struct {
    object: Object,
    precision: i64,
    exponent_min: i64,
    exponent_max: i64,
    flags: u16,
    traps: u16,
    rounding: Rounding,
    capitals: bool,
    clamp: bool,
    unused: u8 = 0,
    /// The mappings that the program sees as `flags` and `traps`, once it has asked, or None.
    flags_view: Value,
    traps_view: Value,

    pub const kind: Kind = .decimal_context;
    pub const Rounding = enum(u8) { ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP };
};

/// `flags.a`: one of the library that CPython has in C, so it binds no instance when it is found in a class.
pub const Function = extern struct {
    object: Object,
    code: *Code,
    globals: *Dict,
    defaults: ?*Tuple,
    kwdefaults: ?*Dict,
    closure: ?*Tuple,
    name: *Str,
    qualname: *Str,
    attributes: ?*Dict,
    module: Value,
    doc: Value,
    /// The function that computes the annotations (PEP 649), or None.
    annotate: Value,
    /// The computed dict, or undefined.
    annotations: Value,
    type_params: Value,

    pub const kind: Kind = .function;
};

/// A function written in Zig; `spec` is its declaration. `flags.a`: binds like a method when found in a class.
pub const Native = extern struct {
    object: Object,
    spec: *const @import("../native/bind.zig").Spec,
    name: *Str,
    /// The object it is bound to, or undefined. Static and module functions: undefined.
    self: Value,
    /// The class it was defined in, or None; modules: the module's name.
    owner: Value,
    /// The function in lib/prelude.py that does the same and may call guest code; undefined if there is none.
    twin: Value,
    attributes: ?*Dict,
    asks: Asks = .nothing,

    pub const kind: Kind = .native;

    /// The special method whose result, checked, is that of the native: it is called instead of the twin.
    pub const Asks = enum(u32) { nothing, length, hash, text, repr };
};

pub const BoundMethod = extern struct {
    object: Object,
    function: Value,
    self: Value,

    pub const kind: Kind = .bound_method;
};

pub const Cell = extern struct {
    object: Object,
    value: Value,

    pub const kind: Kind = .cell;
};

/// A suspended frame: generator, coroutine or async generator. While it runs its registers are on the stack;
/// when it is suspended they lie in `window`.
pub const Generator = extern struct {
    object: Object,
    code: *Code,
    function: *Function,
    window: [*]Value,
    window_len: u32,
    pc: u32,
    state: State,
    flavor: Flavor,
    /// async generators: the hooks have been called, `aclose` has begun.
    closing: bool,
    /// How many exceptions it is handling, one inside the other, while it is suspended.
    handlers: u8 = 0,
    name: *Str,
    qualname: *Str,
    /// The innermost of these.
    handled: Value,
    /// What it delegates to (`yield from`, `await`), or None.
    delegate: Value,
    /// Coroutines: where it was created, or None.
    origin: Value,
    attributes: ?*Dict,
    locals: ?*Dict,
    /// `gi_frame`, once somebody asked for it.
    view: ?*Frame = null,

    pub const kind: Kind = .generator;
    pub const State = enum(u8) { created, suspended, running, finished };
    pub const Flavor = enum(u8) { generator, coroutine, async_generator };
};

/// The awaitable that an async generator's methods return.
pub const Awaitable = extern struct {
    object: Object,
    generator: *Generator,
    mode: Mode,
    state: u8,
    unused: [2]u8 = @splat(0),
    argument: Value,
    extra: [2]Value,

    pub const kind: Kind = .awaitable;
    pub const Mode = enum(u8) { anext, asend, athrow, aclose };
};

/// A frame as the guest sees it (`sys._getframe`, `tb.tb_frame`, `gi_frame`).
pub const Frame = extern struct {
    object: Object,
    code: *Code,
    globals: *Dict,
    function: ?*Function,
    /// The one that it is the frame of, or null.
    generator: ?*Generator,
    /// The instruction at which it ended, or was seen.
    pc: u32,
    ended: bool = false,
    unused: [3]u8 = @splat(0),
    /// The namespace of modules, class bodies and exec; None for functions.
    locals: Value,
    back: Value,
    /// Functions that have ended: a tuple of what the registers held.
    registers: Value,
    /// A dict of what was set through `f_locals` and is no variable, or None.
    extra: Value,

    pub const kind: Kind = .frame;
};

/// One line of a traceback; the outermost call is the head of the chain.
pub const Traceback = extern struct {
    object: Object,
    code: *Code,
    /// Index of the instruction that was running.
    pc: u32,
    next: ?*Traceback,
    /// Set by guest code (`tb_lineno` of hand-made tracebacks), else 0.
    line: u32,
    frame: Value,

    pub const kind: Kind = .traceback;
};

/// An object of a class without a built-in base. Slots for the first attributes follow; `object.aux` counts them.
pub const Instance = extern struct {
    object: Object,
    shape: *Shape,
    /// More slots (raw storage), or the attribute dict when the shape says so.
    more: extern union { slots: ?[*]Value, dict: ?*Dict },

    pub const kind: Kind = .instance;

    pub inline fn inlineSlots(self: *Instance) [*]Value {
        return @ptrCast(@alignCast(@as([*]u8, @ptrCast(self)) + @sizeOf(Instance)));
    }
};

/// `flags.a`: suppress the context when printed. `flags.b`: raised by a host function.
pub const Exception = extern struct {
    object: Object,
    args: *Tuple,
    /// The built-in attributes of its class (StopIteration.value, OSError.errno, KeyError has none ...), by name.
    members: ?*Dict,
    cause: Value,
    context: Value,
    traceback: Value,
    attributes: ?*Dict,
    /// One more than the host's number of the exception object that it came from; 0: none.
    host_token: u32,

    pub const kind: Kind = .exception;
};

pub const Module = extern struct {
    object: Object,
    dict: *Dict,
    unused: u32 = 0,

    pub const kind: Kind = .module;
};

pub const Property = extern struct {
    object: Object,
    getter: Value,
    setter: Value,
    deleter: Value,
    doc: Value,
    name: Value,
    attributes: ?*Dict,
    unused: u32 = 0,

    pub const kind: Kind = .property;
};

pub const ClassMethod = extern struct {
    object: Object,
    callable: Value,
    attributes: ?*Dict,
    unused: u32 = 0,

    pub const kind: Kind = .class_method;
};

pub const StaticMethod = extern struct {
    object: Object,
    callable: Value,
    attributes: ?*Dict,
    unused: u32 = 0,

    pub const kind: Kind = .static_method;
};

/// The descriptor of one name in `__slots__`. The value is stored like an attribute, under `key`.
pub const Member = extern struct {
    object: Object,
    name: *Str,
    /// The interned, class-private name under which instances keep the value.
    key: *Str,
    owner: *Type,
    unused: u32 = 0,

    pub const kind: Kind = .member;
};

/// An attribute computed by Zig code: `__dict__`, `__name__`, `real`, `args` ...
pub const GetSet = extern struct {
    object: Object,
    spec: *const @import("../native/bind.zig").GetSetSpec,
    name: *Str,
    owner: *Type,
    unused: u32 = 0,

    pub const kind: Kind = .getset;
};

/// The descriptor of a field of a named tuple: item `index` of its instance.
pub const TupleGetter = extern struct {
    object: Object,
    index: u32,
    unused: u32 = 0,
    doc: Value,

    pub const kind: Kind = .tuple_getter;
};

pub const Super = extern struct {
    object: Object,
    this_class: Value,
    self: Value,
    self_class: Value,

    pub const kind: Kind = .super;
};

pub const MappingProxy = extern struct {
    object: Object,
    mapping: Value,

    pub const kind: Kind = .mapping_proxy;
};

/// The referent is not traced; mark.zig sets it to undefined when it dies.
pub const WeakReference = extern struct {
    object: Object,
    referent: Value,
    callback: Value,
    hash: u64,
    /// All weak references form a list, headed by `vm.weak_references`.
    next: ?*WeakReference,
    hashed: bool,
    unused: [3]u8 = @splat(0),

    pub const kind: Kind = .weak_reference;
};

/// A ring: item i lies at `(first + i) & (capacity - 1)`. The capacity is 0 or a power of two.
pub const Deque = extern struct {
    object: Object,
    len: u32,
    capacity: u32,
    first: u32,
    /// Changes whenever items come, go or change places: iterators compare it.
    state: u32,
    /// The most items that it holds, or -1.
    maximum: i64,
    items: [*]Value,
    unused: u32 = 0,

    pub const kind: Kind = .deque;
};

// Iterators.
pub const DequeIterator = iterators.DequeIterator;
pub const SequenceIterator = iterators.SequenceIterator;
pub const ListIterator = iterators.ListIterator;
pub const TupleIterator = iterators.TupleIterator;
pub const StrIterator = iterators.StrIterator;
pub const BytesIterator = iterators.BytesIterator;
pub const RangeIterator = iterators.RangeIterator;
pub const DictIterator = iterators.DictIterator;
pub const SetIterator = iterators.SetIterator;
pub const CallIterator = iterators.CallIterator;
pub const Enumerate = iterators.Enumerate;
pub const Zip = iterators.Zip;
pub const Itertool = iterators.Itertool;

pub const DictView = extern struct {
    object: Object,
    dict: *Dict,
    part: DictIterator.Part,
    unused: [3]u8 = @splat(0),

    pub const kind: Kind = .dict_view;
};

/// A compiled regular expression; `words` is its program (regex/program.zig).
pub const Pattern = extern struct {
    object: Object,
    /// A str, or something with bytes.
    source: Value,
    flags: u32,
    /// Group 0 included.
    groups: u32,
    /// Name -> number.
    group_index: *Dict,
    /// Number -> name or None.
    group_names: *Tuple,
    words: [*]u32,
    words_len: u32,
    is_text: bool,
    unused: [7]u8 = @splat(0),

    pub const kind: Kind = .pattern;
};

/// Regions of the groups follow, the whole match first.
pub const Match = extern struct {
    object: Object,
    string: Value,
    pattern: *Pattern,
    pos: u32,
    endpos: u32,
    /// The group that was closed last, or the largest u32.
    last: u32,
    count: u32,
    unused: u32 = 0,

    pub const kind: Kind = .match;
    /// A group that has not matched has the largest u32 as both.
    pub const Region = extern struct { start: u32, end: u32 };

    pub inline fn regions(self: *Match) []Region {
        return @as([*]Region, @ptrCast(@alignCast(@as([*]u8, @ptrCast(self)) + @sizeOf(Match))))[0..self.count];
    }
};

/// Walks over the matches in a text.
pub const PatternScanner = extern struct {
    object: Object,
    /// Where the next search begins. The fields that change come first: see iterator.zig, Checkpoint.
    at: u32,
    /// The last match was empty: the next one here must not be.
    must_advance: bool,
    finished: bool,
    unused: [2]u8 = @splat(0),
    string: Value,
    pattern: *Pattern,
    pos: u32,
    endpos: u32,
    unused_word: u32 = 0,

    pub const kind: Kind = .pattern_scanner;
};

/// A function of the host, called by name.
pub const HostFunction = extern struct {
    object: Object,
    name: *Str,
    role: Role = .plain,
    unused: [3]u8 = @splat(0),
    /// Of an object: which one.
    number: u32 = 0,

    pub const Role = enum(u8) {
        plain,
        /// A coroutine function of the host: calling it gives a coroutine.
        awaitable,
        /// A question of the library to the host's policy (clock, entropy): costs no host call.
        system,
        /// Not a function but an object of the host, by number: its attributes and methods are asked for one by one.
        object,
    };

    pub const kind: Kind = .host_function;
};
