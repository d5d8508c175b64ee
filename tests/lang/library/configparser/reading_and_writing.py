import configparser
import io

TEXT = """
[DEFAULT]
home = /srv
Debug: no

# A comment.
[server]
host = example.org
port=8080
path = %(home)s/www
rate = 1.5
long = one
    two

    three
empty =

[client]
debug = yes
"""
config = configparser.ConfigParser()
config.read_string(TEXT)
print(config.sections(), config.defaults(), config.options("client"))
server = config["server"]
print(server["path"], server.getint("port"), server.getfloat("rate"), server.getboolean("debug"), repr(server["empty"]))
print(repr(server["long"]), config.getboolean("client", "debug"), "PORT" in server, list(config["client"].items()))
print(config.get("server", "path", raw=True), config.get("server", "none", fallback="default"), server.get("none"))
print(config.items("server", vars={"home": "/tmp"}))
config["new"] = {"a": 1, "b": "2%%"}
config.set("server", "port", "99")
config.add_section("more")
config.remove_option("server", "long")
print(config.remove_section("client"), config.has_section("client"), config.has_option("server", "home"))
target = io.StringIO()
config.write(target)
print(target.getvalue())
config.write(target := io.StringIO(), space_around_delimiters=False)
print(target.getvalue()[:30])
print(server, len(config), "server" in config, [name for name in config])
raw = configparser.RawConfigParser(allow_no_value=True, delimiters=(":",), comment_prefixes=("//",), inline_comment_prefixes=(";",))
raw.optionxform = str
raw.read_string("// c\n[A]\nKey: 1 ; inline\nAlone\nx=y: 2\n")
print(dict(raw["A"]))
extended = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
extended.read_dict({"a": {"x": "1", "y": "${x}2"}, "b": {"z": "${a:y}3 $$"}})
print(extended["b"]["z"])
listing = configparser.ConfigParser(converters={"list": lambda text: text.split(",")})
listing.read_string("[s]\nl = a,b\n")
print(listing.getlist("s", "l"), listing["s"].getlist("l"))


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, "|", error)


attempt(config.get, "none", "x")
attempt(config.get, "server", "none")
attempt(config.getint, "server", "host")
attempt(config.getboolean, "server", "host")
attempt(config.add_section, "server")
attempt(config.add_section, "DEFAULT")
attempt(config.set, "server", "x", 5)
attempt(config.set, "server", "x", "50%")
attempt(config.__getitem__, "none")
for text in ("x = 1", "[a]\n[a]", "[a]\nx=1\nX=2", "[a]\nno value here", "[a]\n=1\n==2"):
    attempt(configparser.ConfigParser().read_string, text)
for value in ("%(none)s", "%x", "%(y", "%(x)s"):
    bad = configparser.ConfigParser()
    bad.read_string(f"[a]\nx = {value}")
    attempt(bad.get, "a", "x")
print(config.read(["none.ini"]))
