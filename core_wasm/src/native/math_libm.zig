const std = @import("std");
pub fn fmod(x: f64, y: f64) f64 { return @rem(x, y); }
pub fn pow(x: f64, y: f64) f64 { return std.math.pow(f64, x, y); }
pub fn exp(x: f64) f64 { return @exp(x); }
pub fn log(x: f64) f64 { return @log(x); }
pub fn sin(x: f64) f64 { return @sin(x); }
pub fn cos(x: f64) f64 { return @cos(x); }
pub fn atan2(y: f64, x: f64) f64 { return std.math.atan2(y, x); }
pub fn hypot(x: f64, y: f64) f64 { return std.math.hypot(x, y); }
