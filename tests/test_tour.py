"""The tour: the real app, from an empty data folder through its questions to the chart."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from devtools.places import ROOT

PAGES = {
    *("welcome", "question-emergency", "question-side", "plan-is-ready"),
    *("settings", "plan", "learn", "library", "exercise", "home", "check-in"),
    *("session-set-up", "session-hold", "session-switch", "it-hurts", "emergency-signs"),
    *("check-out", "how-it-went", "progress"),
}


def mean_lightness(picture: QImage) -> float:
    """0 black to 1 white."""
    whole = Qt.AspectRatioMode.IgnoreAspectRatio
    smooth = Qt.TransformationMode.SmoothTransformation  # of all pixels, not of the middle one
    return picture.scaled(1, 1, whole, smooth).pixelColor(0, 0).lightnessF()


def test_the_tour_pictures_every_page_in_both_themes(tmp_path: Path) -> None:
    env = {key: value for key, value in os.environ.items() if key != "DISPLAY"}
    done = subprocess.run(
        [sys.executable, "-m", "hipdesk", "tour", "--out", tmp_path],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    light = {path.name.removesuffix("-light.png"): path for path in tmp_path.glob("*-light.png")}
    dark = {path.name.removesuffix("-dark.png"): path for path in tmp_path.glob("*-dark.png")}
    assert light.keys() == dark.keys()
    assert light.keys() >= PAGES
    for page, path in light.items():
        bright, dim = QImage(str(path)), QImage(str(dark[page]))
        assert bright.size() == dim.size()
        assert mean_lightness(bright) > 0.6, page
        assert mean_lightness(dim) < 0.4, page
