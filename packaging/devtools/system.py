"""What HipDesk needs of a Linux system, and which of it is absent."""

import ctypes
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Part:
    """Something of the system that a package brings; `soname` or `program` is how it is found."""

    package: str
    soname: str = ""
    program: str = ""


OFFSCREEN = (
    Part("libgl1", soname="libGL.so.1"),
    Part("libegl1", soname="libEGL.so.1"),
    Part("libglib2.0-0", soname="libglib-2.0.so.0"),
    Part("libdbus-1-3", soname="libdbus-1.so.3"),
    Part("libfontconfig1", soname="libfontconfig.so.1"),
    Part("libxkbcommon0", soname="libxkbcommon.so.0"),
    Part("libgssapi-krb5-2", soname="libgssapi_krb5.so.2"),
)
WINDOW = (
    Part("libx11-xcb1", soname="libX11-xcb.so.1"),
    Part("libxcb-cursor0", soname="libxcb-cursor.so.0"),
    Part("libxcb-icccm4", soname="libxcb-icccm.so.4"),
    Part("libxcb-image0", soname="libxcb-image.so.0"),
    Part("libxcb-keysyms1", soname="libxcb-keysyms.so.1"),
    Part("libxcb-randr0", soname="libxcb-randr.so.0"),
    Part("libxcb-render-util0", soname="libxcb-render-util.so.0"),
    Part("libxcb-shape0", soname="libxcb-shape.so.0"),
    Part("libxcb-sync1", soname="libxcb-sync.so.1"),
    Part("libxcb-util1", soname="libxcb-util.so.1"),
    Part("libxcb-xfixes0", soname="libxcb-xfixes.so.0"),
    Part("libxcb-xkb1", soname="libxcb-xkb.so.1"),
    Part("libxkbcommon-x11-0", soname="libxkbcommon-x11.so.0"),
)
SOUND = (
    Part("libpulse0", soname="libpulse.so.0"),
    Part("libxrandr2", soname="libXrandr.so.2"),
)
DRAWING = (Part("potrace", program="potrace"),)

# What a test may ask for with `@pytest.mark.needs(...)`.
TEST_NEEDS: dict[str, tuple[Part, ...]] = {
    "window": WINDOW,
    "sound": SOUND,
    "xvfb": (Part("xvfb", program="Xvfb"), Part("xauth", program="xauth")),
    "dbus": (Part("dbus", program="dbus-run-session"),),
    "atspi": (
        Part("at-spi2-core", program="/usr/libexec/at-spi-bus-launcher"),
        Part("python3-gi", program="gi"),
        Part("gir1.2-atspi-2.0", program="gi:Atspi-2.0"),
    ),
    "pulse": (
        Part("pulseaudio", program="pulseaudio"),
        Part("pulseaudio-utils", program="parec"),
    ),
    "poppler": (Part("poppler-utils", program="pdftotext"),),
    "potrace": DRAWING,
    "xdotool": (Part("xdotool", program="xdotool"),),
}


def for_app() -> tuple[Part, ...]:
    """What a window with sound needs."""
    return (*OFFSCREEN, *WINDOW, *SOUND)


def for_tests() -> tuple[Part, ...]:
    """What the whole test suite needs; a part asked for twice counts once."""
    parts = (*for_app(), *(part for parts in TEST_NEEDS.values() for part in parts))
    return tuple(dict.fromkeys(parts))


def missing(parts: Iterable[Part]) -> list[Part]:
    """The parts that this computer lacks; other systems than Linux bring their own."""
    if sys.platform != "linux":
        return []
    return [part for part in parts if not is_present(part)]


def is_present(part: Part) -> bool:
    if part.soname:
        return loads(part.soname)
    if part.program.startswith("gi"):
        return system_python_has(part.program.partition(":")[2])
    return shutil.which(part.program) is not None


def loads(soname: str) -> bool:
    """Whether the loader finds the library and everything that it needs itself."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def system_python_has(typelib: str) -> bool:
    """Whether the system's own Python, which screen-reader tests use, has PyGObject (and this)."""
    python = Path("/usr/bin/python3")
    if not python.exists():
        return False
    name, _, version = typelib.rpartition("-")
    code = "import gi" + (f"; gi.require_version({name!r}, {version!r})" if typelib else "")
    return subprocess.run([python, "-c", code], capture_output=True, check=False).returncode == 0
