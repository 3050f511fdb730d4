"""Makes the chimes: `make.py` writes them, `make.py --check` only compares them.

Standard library alone, and the same bytes on each run, so that the files can be reviewed by
reading what they are made of.
"""

import argparse
import array
import io
import sys
import wave
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))  # also when started as a script

from sounds.chimes import CHIMES, render  # noqa: E402 - needs the path above
from sounds.loudness import momentary_lufs, peak_dbfs  # noqa: E402 - as above
from sounds.tones import RATE, Samples  # noqa: E402 - as above

SOUNDS = ROOT / "resources" / "sounds"
FULL_SCALE = 32_767


def as_wav(samples: Samples) -> bytes:
    """A mono 16-bit file of samples between -1 and 1."""
    pcm = array.array("h", (round(sample * FULL_SCALE) for sample in samples))
    if sys.byteorder == "big":
        pcm.byteswap()
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(pcm.tobytes())
    return file.getvalue()


def main() -> int:
    parser = argparse.ArgumentParser(description="Make the chimes.")
    parser.add_argument("--check", action="store_true", help="write nothing, compare only")
    check = parser.parse_args().check
    stale = []
    for name, chime in CHIMES.items():
        samples = render(chime)
        path = SOUNDS / f"{name}.wav"
        made = as_wav(samples)
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made)
        elif not path.exists() or path.read_bytes() != made:
            stale.append(path.name)
        print(
            f"{name:8} {len(samples) / RATE:5.2f} s  {momentary_lufs(samples):6.1f} LUFS"
            f"  peak {peak_dbfs(samples):5.2f} dBFS",
        )
    if stale:
        print("not what the generator makes:", ", ".join(stale))
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
