"""Decodes sound files in a process of its own: QtMultimedia may freeze or abort where it is.

`python -m tests.decoding FILE...` writes for each a line with the number of its samples (48 kHz,
one channel, 16 bits), and then the samples of all.
"""

import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).parents[1]
RATE = 48_000
SECONDS = 60


@cache
def samples_of(*files: Path) -> tuple[NDArray[np.float64], ...]:
    """The samples of each file, -1 to 1."""
    command = [sys.executable, "-m", "tests.decoding", *map(str, files)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=SECONDS)
    head, _, body = done.stdout.partition(b"\n")
    ends = np.cumsum([int(one) for one in head.split()])
    samples = np.frombuffer(body, "<i2") / 32_768
    return tuple(np.split(samples, ends)[: len(files)])


def main(files: Sequence[str]) -> None:
    from PySide6.QtCore import QCoreApplication, QUrl
    from PySide6.QtMultimedia import (
        QAudioDecoder,
        QAudioFormat,
    )

    app = QCoreApplication([])
    wanted = QAudioFormat()
    wanted.setSampleRate(RATE)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    decoded = [bytearray() for _ in files]
    for file, samples in zip(files, decoded, strict=True):
        decoder = QAudioDecoder()
        decoder.setAudioFormat(wanted)
        decoder.finished.connect(app.quit)
        decoder.setSource(QUrl.fromLocalFile(file))

        def read(decoder: QAudioDecoder = decoder, samples: bytearray = samples) -> None:
            while decoder.bufferAvailable():
                samples += bytes(decoder.read().constData())

        decoder.bufferReady.connect(read)
        decoder.start()
        app.exec()
        read()
    sys.stdout.buffer.write(" ".join(str(len(one) // 2) for one in decoded).encode() + b"\n")
    sys.stdout.buffer.write(b"".join(decoded))


if __name__ == "__main__":
    main(sys.argv[1:])
