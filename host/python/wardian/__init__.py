"""wardian runs Python that you do not trust, inside WebAssembly that you drive.

    import wardian

    wardian.Sandbox().run("sum(x * x for x in range(10))").value      # 285

    def get_weather(city: str) -> dict:
        return {"city": city, "celsius": 21.5}

    box = wardian.Sandbox(functions=[get_weather], limits=wardian.Limits(seconds=5))
    result = box.run("max(cities, key=lambda c: get_weather(c)['celsius'])",
                     inputs={"cities": ["Oslo", "Rome"]})
    result.value, result.stdout, result.usage.fuel
"""

from ._engine import Engine
from ._errors import (
    ConversionError,
    CrashError,
    GuestError,
    GuestFrame,
    GuestSyntaxError,
    LimitError,
    ReplayError,
    SnapshotError,
    WardianError,
)
from ._lent import GuestFunction
from ._limits import Limits
from ._objects import Exposed
from ._result import Result, Usage
from ._sandbox import Sandbox
from ._session import Session
from ._step import Finished, HostCall, OutOfFuel, Pause, Position, Step
from ._system import Clock
from ._version import VERSION

__version__ = VERSION

__all__ = [
    "Clock",
    "ConversionError",
    "CrashError",
    "Engine",
    "Exposed",
    "Finished",
    "GuestError",
    "GuestFrame",
    "GuestFunction",
    "GuestSyntaxError",
    "HostCall",
    "LimitError",
    "Limits",
    "OutOfFuel",
    "Pause",
    "Position",
    "ReplayError",
    "Result",
    "Sandbox",
    "Session",
    "SnapshotError",
    "Step",
    "Usage",
    "WardianError",
]

for _name in __all__:
    globals()[_name].__module__ = "wardian"
del _name
