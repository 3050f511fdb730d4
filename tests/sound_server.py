"""A private sound server for tests that listen: no loudspeaker, and every sample on record.

`SoundServer` is a PulseAudio with one null sink; `Recording` keeps what the sink was given and
knows when; `Recording.find` tells whether, when and how loud a sound is in it. Times are those
of `SystemClock.monotonic`.
"""

import os
import shutil
import subprocess
import tempfile
import threading
import wave
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np

from hipdesk.domain.clock import SystemClock
from hipdesk.domain.timeline import Cue
from tests.likeness import RATE, Audio, decibels, likeness, likeness_turned
from tests.right_of_way import RIGHT_OF_WAY, give_way_to

SOUNDS = Path(__file__).parents[1] / "resources" / "sounds"
START_S = 5.0  # allowed for the server's start, and for the first samples of a recording
NEAR = 30  # samples by which a place that was computed from a time may be off
DRIFT_S = 5.0  # the two clocks are compared anew after so long


def sound_of(cue: Cue) -> Audio:
    """The samples of a cue's chime, -1 to 1."""
    with wave.open(str(SOUNDS / f"{cue}.wav"), "rb") as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32_768


@dataclass(frozen=True)
class Heard:
    """The place in a recording that is most like a sound."""

    score: float  # normalised cross-correlation, 1 = the very sound
    at_s: float  # SystemClock.monotonic of its first sample
    rms_db: float  # below full scale

    @property
    def certain(self) -> bool:
        return self.score >= 0.95 and self.rms_db > -45


class Recording:
    """What the sink's monitor gives, from the first sample until `stop`."""

    def __init__(self, server: "SoundServer") -> None:
        self._clock = SystemClock()
        self._chunks: list[bytes] = []
        self._arrivals: list[tuple[float, int]] = []  # (when, samples so far)
        self._first = threading.Event()
        self._process = subprocess.Popen(
            [
                *RIGHT_OF_WAY,
                *("parec", "--device=hip.monitor", "--format=s16le", f"--rate={RATE}"),
                *("--channels=1", "--latency-msec=5", "--raw"),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | server.environment,
            bufsize=0,
        )
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()
        if not self._first.wait(START_S):
            self.stop()
            raise TimeoutError("nothing came from the sound server")

    def _read(self) -> None:
        assert self._process.stdout is not None
        stream = self._process.stdout
        samples = 0
        while chunk := stream.read(65_536):
            now = self._clock.monotonic()
            self._chunks.append(chunk)
            samples += len(chunk) // 2
            self._arrivals.append((now, samples))
            if len(self._arrivals) > 5:
                self._first.set()

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(5)
        self._thread.join(5)
        assert self._process.stdout is not None
        self._process.stdout.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def audio(self) -> Audio:
        """All samples so far, -1 to 1."""
        data = b"".join(self._chunks)
        return np.frombuffer(data[: len(data) // 2 * 2], "<i2") / 32_768

    def find(
        self,
        sound: Audio,
        after_s: float,
        before_s: float,
        within: Audio | None = None,
        *,
        turned: bool = False,
    ) -> Heard:
        """The best match of `sound` that begins between two times; `within` what is left of all.

        `turned`: its loudness may change once while it sounds.
        """
        audio = self.audio if within is None else within
        first = max(0, self._index(after_s))
        last = min(len(audio), self._index(before_s) + len(sound))
        part = audio[first:last]
        if len(part) < len(sound):
            return Heard(0.0, after_s, decibels(part))
        scores = likeness_turned(part, sound) if turned else likeness(part, sound)
        best = int(np.argmax(scores))
        rms = decibels(part[best : best + len(sound)])
        return Heard(float(scores[best]), self._time(first + best), rms)

    def without(self, sound: Audio, heard: Heard, within: Audio | None = None) -> Audio:
        """All samples so far but for a sound that was found in them, as loud as it was there.

        It is taken out of `within` itself, what is left of all.
        """
        audio = self.audio if within is None else within
        first = self._index(heard.at_s)
        shifts = range(max(0, first - NEAR), first + NEAR)
        first = max(shifts, key=lambda at: abs(float(audio[at : at + len(sound)] @ sound)))
        part = audio[first : first + len(sound)]
        audio[first : first + len(part)] -= sound * float(part @ sound) / float(sound @ sound)
        return audio

    def level(self, after_s: float, before_s: float) -> float:
        """The RMS between two times, in dB below full scale."""
        return decibels(self.audio[max(0, self._index(after_s)) : self._index(before_s)])

    def _offsets(self) -> tuple[Audio, Audio]:
        """(sample, seconds to add to sample / RATE) at the promptest arrival of each stretch."""
        arrivals = np.array(self._arrivals[5:])
        late = arrivals[:, 0] - arrivals[:, 1] / RATE
        stretch = np.floor((arrivals[:, 0] - arrivals[0, 0]) / DRIFT_S)
        prompt = [
            rows[np.argmin(late[rows])]
            for rows in (np.flatnonzero(stretch == which) for which in np.unique(stretch))
        ]
        return arrivals[prompt, 1], late[prompt]

    def _time(self, index: int) -> float:
        samples, offsets = self._offsets()
        return index / RATE + float(np.interp(index, samples, offsets))

    def _index(self, at_s: float) -> int:
        samples, offsets = self._offsets()
        return round((at_s - float(np.interp(at_s, samples / RATE + offsets, offsets))) * RATE)


class SoundServer:
    """A PulseAudio of our own in a folder of its own."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="hip-pulse-"))  # a socket's path must be short
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> dict[str, str]:
        """What a process must have to use this server and no other."""
        return {
            "PULSE_SERVER": f"unix:{self.folder}/sock",
            "PULSE_RUNTIME_PATH": str(self.folder),
            "PULSE_STATE_PATH": str(self.folder),
            "XDG_RUNTIME_DIR": str(self.folder),
        }

    def start(self) -> None:
        """Return when clients can connect."""
        (self.folder / "sock").unlink(missing_ok=True)
        (self.folder / "pid").unlink(missing_ok=True)
        self._process = subprocess.Popen(
            [
                *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1"),
                *("--disable-shm=yes", "--log-level=error"),
                *("-L", f"module-null-sink sink_name=hip rate={RATE} channels=2"),
                *("-L", f"module-native-protocol-unix socket={self.folder}/sock auth-anonymous=1"),
            ],
            env=os.environ | self.environment | {"HOME": str(self.folder)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        clock = SystemClock()
        end = clock.monotonic() + START_S
        while not self._answers():
            if clock.monotonic() > end or self._process.poll() is not None:
                self.stop()
                raise TimeoutError("PulseAudio did not start")
        give_way_to(self._process.pid)  # it gives up what it was started with

    def _answers(self) -> bool:
        ask = ["pactl", "info"]
        answer = subprocess.run(
            ask,
            env=os.environ | self.environment,
            capture_output=True,
            check=False,
        )
        return answer.returncode == 0

    def kill(self) -> None:
        """End it as a crash does: at once, and its socket stays."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(5)
            self._process = None

    def stop(self) -> None:
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def record(self) -> Recording:
        return Recording(self)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
