"""Types of files by the ends of their names: `text/html` for `page.html`."""

import posixpath
import urllib.parse

__all__ = [
    "knownfiles", "inited", "MimeTypes", "guess_type", "guess_file_type", "guess_all_extensions", "guess_extension",
    "add_type", "init", "read_mime_types", "suffix_map", "encodings_map", "types_map", "common_types",
]  # fmt: skip

knownfiles = []
inited = False

suffix_map = {".svgz": ".svg.gz", ".tgz": ".tar.gz", ".taz": ".tar.gz", ".tz": ".tar.gz", ".tbz2": ".tar.bz2", ".txz": ".tar.xz"}
encodings_map = {".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"}
# A type, and the ends of names that have it, the preferred one first.
_TYPES = """
application/epub+zip .epub; application/gzip .gz; application/javascript; application/json .json;
application/manifest+json .webmanifest; application/msword .doc .dot .wiz; application/n-quads .nq; application/n-triples .nt;
application/octet-stream .bin .a .dll .exe .o .obj .so; application/oda .oda; application/ogg .ogx; application/pdf .pdf;
application/pkcs7-mime .p7c; application/postscript .ps .ai .eps; application/rtf .rtf; application/trig .trig;
application/vnd.apple.mpegurl .m3u .m3u8; application/vnd.ms-excel .xls .xlb; application/vnd.ms-fontobject .eot;
application/vnd.ms-powerpoint .ppt .pot .ppa .pps .pwz; application/vnd.oasis.opendocument.graphics .odg;
application/vnd.oasis.opendocument.presentation .odp; application/vnd.oasis.opendocument.spreadsheet .ods;
application/vnd.oasis.opendocument.text .odt;
application/vnd.openxmlformats-officedocument.presentationml.presentation .pptx;
application/vnd.openxmlformats-officedocument.spreadsheetml.sheet .xlsx;
application/vnd.openxmlformats-officedocument.wordprocessingml.document .docx;
application/vnd.rar .rar; application/wasm .wasm; application/x-7z-compressed .7z; application/x-bcpio .bcpio;
application/x-cpio .cpio; application/x-csh .csh; application/x-debian-package .deb; application/x-dvi .dvi;
application/x-gtar .gtar; application/x-hdf .hdf; application/x-hdf5 .h5; application/x-httpd-php .php;
application/x-latex .latex; application/x-mif .mif; application/x-netcdf .cdf .nc; application/x-pkcs12 .p12 .pfx;
application/x-pn-realaudio .ram; application/x-python-code .pyc .pyo; application/x-rpm .rpm; application/x-sh .sh;
application/x-shar .shar; application/x-sv4cpio .sv4cpio; application/x-sv4crc .sv4crc; application/x-tar .tar;
application/x-tcl .tcl; application/x-tex .tex; application/x-texinfo .texi .texinfo; application/x-troff .roff .t .tr;
application/x-troff-man .man; application/x-troff-me .me; application/x-troff-ms .ms; application/x-ustar .ustar;
application/x-wais-source .src; application/xml .xsl .rdf .wsdl .xpdl; application/yaml .yaml .yml; application/zip .zip;
audio/3gpp .3gp .3gpp; audio/3gpp2 .3g2 .3gpp2; audio/aac .adts .aac .ass .loas; audio/basic .au .snd; audio/flac .flac;
audio/matroska .mka; audio/mp4 .m4a; audio/mpeg .mp3 .mp2; audio/ogg .opus .ogg; audio/vnd.wave .wav;
audio/x-aiff .aif .aifc .aiff; audio/x-pn-realaudio .ra; font/otf .otf; font/ttf .ttf; font/woff .woff; font/woff2 .woff2;
image/avif .avif; image/bmp .bmp; image/emf .emf; image/fits .fits; image/g3fax .g3; image/gif .gif; image/heic .heic;
image/heif .heif; image/ief .ief; image/jp2 .jp2; image/jpeg .jpg .jpe .jpeg; image/jpm .jpm; image/jpx .jpx; image/png .png;
image/svg+xml .svg; image/t38 .t38; image/tiff .tiff .tif; image/tiff-fx .tfx; image/vnd.microsoft.icon .ico;
image/webp .webp; image/wmf .wmf; image/x-cmu-raster .ras; image/x-portable-anymap .pnm; image/x-portable-bitmap .pbm;
image/x-portable-graymap .pgm; image/x-portable-pixmap .ppm; image/x-rgb .rgb; image/x-xbitmap .xbm; image/x-xpixmap .xpm;
image/x-xwindowdump .xwd; message/rfc822 .eml .mht .mhtml .nws; model/gltf+json .gltf; model/gltf-binary .glb;
model/stl .stl; text/css .css; text/csv .csv; text/html .html .htm; text/javascript .js .mjs; text/markdown .md .markdown;
text/n3 .n3; text/plain .txt .bat .c .h .ksh .pl .srt; text/richtext .rtx; text/rtf .rtf; text/tab-separated-values .tsv;
text/vtt .vtt; text/x-python .py; text/x-rst .rst; text/x-setext .etx; text/x-sgml .sgm .sgml; text/x-vcard .vcf;
text/xml .xml; video/matroska .mkv; video/matroska-3d .mk3d; video/mp4 .mp4; video/mpeg .mpeg .m1v .mpa .mpe .mpg;
video/ogg .ogv; video/quicktime .mov .qt; video/vnd.avi .avi; video/webm .webm; video/x-m4v .m4v; video/x-ms-wmv .wmv;
video/x-sgi-movie .movie
"""
common_types = {
    ".rtf": "application/rtf", ".apk": "application/vnd.android.package-archive", ".midi": "audio/midi", ".mid": "audio/midi",
    ".jpg": "image/jpg", ".pict": "image/pict", ".pct": "image/pict", ".pic": "image/pict", ".xul": "text/xul",
}  # fmt: skip
types_map = {}
for _row in _TYPES.split(";"):
    _type, *_ends = _row.split()
    for _end in _ends:
        types_map.setdefault(_end, _type)
del _row, _type, _ends, _end


class MimeTypes:
    """A table of types: strict ones, that are registered, and others."""

    def __init__(self, filenames=(), strict=True):
        self.encodings_map = encodings_map.copy()
        self.suffix_map = suffix_map.copy()
        self.types_map = {}, {}
        self.types_map_inv = {}, {}
        for is_strict, table in ((False, common_types), (True, types_map)):
            for end, kind in table.items():
                self.add_type(kind, end, is_strict)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """Names that end with ext have this type."""
        if ext and not ext.startswith("."):
            import warnings

            warnings.warn("Using undotted extensions is deprecated and will raise a ValueError in Python 3.16", DeprecationWarning, 2)
        self.types_map[strict][ext] = type
        ends = self.types_map_inv[strict].setdefault(type, [])
        if ext not in ends:
            ends.append(ext)

    def guess_type(self, url, strict=True):
        """(type, encoding) of a URL or path by its end; None where nothing is known."""
        url = url if isinstance(url, str) else posixpath._fspath(url)
        parts = urllib.parse.urlparse(url)
        if parts.scheme == "data":
            comma = url.find(",")
            if comma < 0:
                return None, None
            kind = url[5:comma].partition(";")[0]
            return ("text/plain" if "=" in kind or "/" not in kind else kind), None
        return self.guess_file_type(parts.path if parts.scheme and len(parts.scheme) > 1 else url, strict=strict)

    def guess_file_type(self, path, *, strict=True):
        """(type, encoding) of a path by its end; None where nothing is known."""
        path = posixpath._fspath(path)
        path = path.decode() if isinstance(path, bytes) else path
        base, end = posixpath.splitext(path)
        while end.lower() in self.suffix_map:
            base, end = posixpath.splitext(base + self.suffix_map[end.lower()])
        encoding = None
        if end in self.encodings_map:
            encoding = self.encodings_map[end]
            base, end = posixpath.splitext(base)
        end = end.lower()
        found = self.types_map[True].get(end)
        return (found or (None if strict else self.types_map[False].get(end))), encoding

    def guess_all_extensions(self, type, strict=True):
        """The ends of names with a type."""
        type = type.lower()
        found = list(self.types_map_inv[True].get(type, []))
        if not strict:
            found += [end for end in self.types_map_inv[False].get(type, []) if end not in found]
        return found

    def guess_extension(self, type, strict=True):
        """The end that names with a type usually have, or None."""
        return next(iter(self.guess_all_extensions(type, strict)), None)

    def read(self, filename, strict=True):
        """Read a table from a file."""
        with open(filename, encoding="utf-8") as file:
            self.readfp(file, strict)

    def readfp(self, fp, strict=True):
        """Read a table: lines with a type and the ends that have it."""
        for line in fp:
            words = line.partition("#")[0].split()
            for end in words[1:]:
                self.add_type(words[0], "." + end, strict)


_tables = []


def _table():
    if not _tables:
        init()
    return _tables[0]


def init(files=None):
    """Begin with a new table, and read files into it."""
    global inited
    table = MimeTypes(files or ())
    _tables[:] = [table]
    encodings_map.update(table.encodings_map)
    types_map.update(table.types_map[True])
    inited = True


def guess_type(url, strict=True):
    """(type, encoding) of a URL or path by its end; None where nothing is known."""
    return _table().guess_type(url, strict)


def guess_file_type(path, *, strict=True):
    """(type, encoding) of a path by its end; None where nothing is known."""
    return _table().guess_file_type(path, strict=strict)


def guess_all_extensions(type, strict=True):
    """The ends of names with a type."""
    return _table().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    """The end that names with a type usually have, or None."""
    return _table().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    """Names that end with ext have this type."""
    return _table().add_type(type, ext, strict)


def read_mime_types(file):
    """The table in a file, or None if it cannot be read."""
    table = MimeTypes()
    table.types_map = {}, {}
    try:
        table.read(file)
    except OSError:
        return None
    return table.types_map[True]
