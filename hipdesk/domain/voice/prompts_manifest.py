"""Reads a voice's manifest, JSON, which lies beside its clips."""

import json
from typing import Any

from hipdesk.domain.errors import KnownError
from hipdesk.domain.voice.prompts import Clip, Kind, VoiceBook

FORMAT = 1
LONGEST_S = 20.0  # of a clip
_SUFFIX = ".opus"


class ManifestError(KnownError):
    """A voice's manifest is not as it must be."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"The list of spoken words is broken: {what}.",
            "Sessions go on without the voice; its words are shown.",
            "Install HipDesk again to have the voice back.",
        )


def read_voice(text: str) -> VoiceBook:
    """The clips that a manifest's text lists; raises ManifestError, naming what is wrong."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise ManifestError(f"it is no JSON ({error})") from None
    except RecursionError:
        raise ManifestError("it is nested too deeply") from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ManifestError(f"it is not of the format {FORMAT}")
    entries = data.get("clips")
    if not isinstance(entries, dict) or not entries:
        raise ManifestError("it names no clips")
    return VoiceBook({prompt_id: _clip(prompt_id, entry) for prompt_id, entry in entries.items()})


def _clip(prompt_id: str, entry: Any) -> Clip:
    if not isinstance(entry, dict):
        raise ManifestError(f"{prompt_id} is no entry")
    seconds = entry.get("seconds")
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise ManifestError(f"{prompt_id} has no length in seconds")
    if not 0 < seconds <= LONGEST_S:
        raise ManifestError(f"{prompt_id} is {seconds} s long, not above 0 and up to {LONGEST_S:g}")
    file = _text(prompt_id, entry, "file")
    if not file.endswith(_SUFFIX) or "/" in file or "\\" in file:
        raise ManifestError(f"{prompt_id} has no file of the voice's folder, but {file!r}")
    return Clip(
        prompt_id,
        _kind(prompt_id, entry),
        _text(prompt_id, entry, "text"),
        float(seconds),
        file,
        _text(prompt_id, entry, "sha256"),
    )


def _text(prompt_id: str, entry: dict[str, Any], key: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value:
        raise ManifestError(f"{prompt_id} has no {key}")
    return value


def _kind(prompt_id: str, entry: dict[str, Any]) -> Kind:
    try:
        return Kind(_text(prompt_id, entry, "kind"))
    except ValueError:
        raise ManifestError(f"{prompt_id} is of no known kind: {entry['kind']!r}") from None
