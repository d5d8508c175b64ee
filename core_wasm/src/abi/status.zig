//! How a request can end, and what a host may answer: one enum each, shared by every border.

/// What `run`, `resume` and `configure` return.
pub const Status = enum(i32) {
    finished = 0,
    raised = 1,
    limit = 2,
    slice = 3,
    awaiting_host = 4,
    refused = 5,
};

/// What `host_call` returns.
pub const Answer = enum(i32) {
    answered = 0,
    threw = 1,
    pause = 2,
    stop = 3,
};

/// First item of a `host_call` request.
pub const Question = enum(u8) {
    call = 0,
    write = 1,
};
