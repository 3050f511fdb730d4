"""Samples to an Opus file and back; the same samples give the same bytes."""

import io
from pathlib import Path

import av
import numpy as np

from voice.finishing import RATE
from voice.loudness import Samples

BITS_A_SECOND = 32_000
DECODED_RATE = 48_000  # what Opus always gives back
_BITEXACT = 1 << 23  # AV_CODEC_FLAG_BITEXACT: no version of the encoder in the file
_FULL_SCALE = 32_767


def encode(samples: Samples) -> bytes:
    """A mono file of samples of -1 to 1."""
    file = io.BytesIO()
    # bitexact: the stream's serial number is 0 instead of a random one
    with av.open(file, "w", format="ogg", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("libopus", rate=RATE, layout="mono")
        stream.bit_rate = BITS_A_SECOND
        stream.codec_context.options = {"application": "voip", "vbr": "on"}
        stream.codec_context.flags |= _BITEXACT
        pcm = np.round(np.clip(samples, -1.0, 1.0) * _FULL_SCALE).astype(np.int16)
        frame = av.AudioFrame.from_ndarray(pcm.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate, frame.pts = RATE, 0
        for one in (frame, None):
            for packet in stream.encode(one):
                container.mux(packet)
    return file.getvalue()


def decode(path: Path) -> Samples:
    """The samples of a file, -1 to 1, at `DECODED_RATE`."""
    with av.open(str(path)) as container:
        parts = [frame.to_ndarray().reshape(-1) for frame in container.decode(audio=0)]
    return np.concatenate(parts).astype(np.float64)
