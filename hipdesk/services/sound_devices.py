"""Where sound would go, for bug reports."""

import subprocess

from hipdesk.services.audio_process import child_command

TIMEOUT_S = 10.0


def devices() -> str:
    """One line: the device, or why there is none. Starts an audio child and waits for it."""
    try:
        answer = subprocess.run(
            child_command(),
            input="",
            capture_output=True,
            text=True,
            timeout=TIMEOUT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"unknown: {error}"
    match answer.stdout.strip().split("\t"):
        case ["device", name]:
            return name
        case ["nodevice"]:
            return "no device"
        case ["unavailable", why]:
            return f"unavailable: {why}"
        case _:
            return f"the sound system does not answer (code {answer.returncode})"
