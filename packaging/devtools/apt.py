"""Installs what the system lacks, or says which one command does."""

import os
import shutil
import subprocess
from collections.abc import Callable, Sequence

from devtools.system import Part, missing

INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")


def provide(parts: Sequence[Part]) -> list[Part]:
    """Installs what is missing where that is allowed; returns what is still missing."""
    lacking = missing(parts)
    if not lacking:
        return []
    if may_install():
        install([part.package for part in lacking])
        lacking = missing(lacking)
    return lacking


def may_install() -> bool:
    """Whether this is an apt system and we are root on it."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: Sequence[str]) -> bool:
    """Installs Debian packages as root; False when apt could not."""
    if not all(real_name(package, is_known) for package in packages):
        _run(("apt-get", "update", "-qq"))
    names = [real_name(package, is_known) or package for package in packages]
    print(f"Installing for the system: {' '.join(names)}", flush=True)
    installing = (*INSTALL, "-qq", *names)
    # Lists of last month name versions that the mirror no longer has.
    return _run(installing) or (_run(("apt-get", "update", "-qq")) and _run(installing))


def _run(command: Sequence[str]) -> bool:
    done = subprocess.run(
        [*command, "-o", "DPkg::Lock::Timeout=120"],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        print(done.stderr.strip())
    return done.returncode == 0


def is_known(package: str) -> bool:
    """Whether apt can install the package under exactly this name."""
    done = subprocess.run(
        ["apt-cache", "show", "--no-all-versions", package],
        capture_output=True,
        text=True,
        check=False,
    )
    return "Package: " in done.stdout


def real_name(package: str, known: Callable[[str], bool]) -> str:
    """The name here: Ubuntu 24.04 and Debian 13 add "t64" to some libraries; "" if unknown."""
    return next((name for name in (package, f"{package}t64") if known(name)), "")


def advice(parts: Sequence[Part]) -> str:
    """The one command that brings the parts, for somebody who is not root."""
    if shutil.which("apt-get") is None:
        wanted = " ".join(dict.fromkeys(part.soname or part.package for part in parts))
        return f"Install, with your system's package manager, what brings: {wanted}"
    packages = list(dict.fromkeys(part.package for part in parts))
    return f"Run this once: {command(packages, is_known)}"


def command(packages: Sequence[str], known: Callable[[str], bool]) -> str:
    """The command line that installs the packages, with the update it may need first."""
    names = [real_name(package, known) for package in packages]
    update = "" if all(names) else "sudo apt-get update && "
    chosen = " ".join(name or package for name, package in zip(names, packages, strict=True))
    return f"{update}sudo {' '.join(INSTALL)} {chosen}"
