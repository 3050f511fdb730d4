"""Pose files are read as they are meant, and a slip of the pen is said in plain words."""

import pytest

from illustrate import pose_files
from illustrate.pose_data import Root
from illustrate.tables import PoseFileError

FILE = """
exercise = "bow"
drawn_side = "right"
muscles = ["glute_max_r"]
mat = { centre = [0.0, 0.1], size = [1.9, 0.7] }
camera = { azimuth = 24, elevation = 21, target = [0, 0, 0.2], width = 2.1 }

[[prop]]
id = "chair"
kind = "chair"
at = [0.4, 0.0]

[pose.start]
root = { orient = "standing", ground = ["foot_l"], z = 0.1 }
head_on_floor = true
hip_flexion_r = 10
hand_l = { on = "thigh_l", u = 0.5, dir = [0, -1, 0], r = 0.08 }
foot_r = { ball = [0.1, -0.1, 0.012], frame = [[0, 1, 0], [-1, 0, 0], [0, 0, 1]] }

[pose.end]
from = "start"
hip_flexion_r = 80
hand_l = false
foot_r = { on = { on = "thigh_l", u = 0.8, r = 0.1 }, point = true }

[[picture]]
id = "setup_1"
pose = "start"
props = []
mat = false
alt = "Standing"

[[loop]]
id = "main"
keys = ["start", "end"]
frames = 13
alt = "Bowed"
alt_start = "Standing"

[[arrow]]
of = "main"
kind = "move"
points = [[0, 0, 1], [0, -0.2, 0.9]]

[[feel]]
of = "main"
at = "glute_max_r"
"""


def test_a_pose_holds_what_it_says() -> None:
    start = pose_files.parse(FILE, "bow.toml").poses["start"]
    assert start.root == Root(ground=("foot_l",), z=0.1)
    assert start.head_on_floor
    assert start.angle("hip_flexion_r") == 10
    assert start.angle("curl_l") == 18  # what it is when a pose is silent
    assert start.hands["l"].touches.on == "thigh_l"
    assert start.feet["r"].axes[:, 1].tolist() == [-1, 0, 0]  # the heel points to the left


def test_a_pose_made_from_another_changes_only_its_own_keys() -> None:
    end = pose_files.parse(FILE, "bow.toml").poses["end"]
    assert end.root.ground == ("foot_l",)
    assert end.angle("hip_flexion_r") == 80
    assert not end.hands
    assert end.feet["r"].kind == "on"


def test_a_picture_may_leave_out_what_the_others_show() -> None:
    spec = pose_files.parse(FILE, "bow.toml")
    assert (spec.pictures[0].view.mat, spec.pictures[0].view.props) == (None, ())
    assert [prop.id for prop in spec.loops[0].view.props] == ["chair"]
    assert spec.loops[0].view.muscles == ("glute_max_r",)
    assert spec.loops[0].view.mat is not None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('exercise = "bow"', 'exercise = "box"', "exercise is 'box'; wanted: the name of the file"),
        ("hip_flexion_r = 10", "hip_flex_r = 10", "pose: start: unknown hip_flex_r"),
        ("hip_flexion_r = 10", 'hip_flexion_r = "ten"', "hip_flexion_r is 'ten'; wanted: a number"),
        ("u = 0.5, dir", "u = 0.5, dirr", "hand_l: unknown dirr"),
        ('"thigh_l", u = 0.5', '"tigh_l", u = 0.5', "hand_l: on is 'tigh_l'; wanted: one of"),
        ("[-1, 0, 0], [0, 0, 1]]", "[1, 0, 0], [0, 0, 1]]", "right-handed"),
        ('"foot_l"], z', '"foot_q"], z', "root: ground is ['foot_q']; wanted: parts of the body"),
        ('from = "start"', 'from = "stat"', "there is no pose 'stat'"),
        ('from = "start"', 'from = "end"', "end is made from itself"),
        ("frames = 13", "frames = 12", "loop main: frames is 12; wanted: a whole number, 13"),
        ('"start", "end"]', '"start"]', "loop main: keys is ['start']; wanted: two or more"),
        ('"glute_max_r"]', '"glute"]', "muscles is ['glute']; wanted: names of"),
        ("props = []", 'props = ["sofa"]', "picture setup_1: props is ['sofa']; wanted: ids"),
        ("width = 2.1", "width = 21", "camera: width is 21; wanted: metres"),
        ('kind = "chair"', 'kind = "sofa"', "prop chair: kind is 'sofa'; wanted: one of"),
        (
            'kind = "chair"',
            'kind = "chair"\nbetween = ["thigh_r"]',
            "prop chair: between is ['thigh_r']; wanted: two parts of the body",
        ),
        (
            'alt = "Bowed"',
            'alt = "{sied} bowed"',
            "loop main: alt is '{sied} bowed'; wanted: a sentence",
        ),
        (
            "points = [[0,",
            'follow = "kne_r"\npoints = [[0,',
            "arrow main: follow is 'kne_r'; wanted",
        ),
        ('of = "main"\nat', 'of = "mane"\nat', "an arrow or feel is of 'mane'"),
        ('id = "setup_1"', 'id = "main"', "two pictures or loops have the id main"),
        (
            "muscles =",
            'cover = "setup_9"\nmuscles =',
            "there is no picture 'setup_9' for the cover",
        ),
        ("muscles =", "muscels =", "unknown muscels"),
        ("[pose.start]", "[pose.start", "bow.toml:"),
    ],
)
def test_a_slip_is_said_with_its_place(old: str, new: str, said: str) -> None:
    assert old in FILE
    with pytest.raises(PoseFileError) as fault:
        pose_files.parse(FILE.replace(old, new, 1), "bow.toml")
    assert said in str(fault.value)
    assert str(fault.value).startswith("bow.toml")


def test_a_file_that_is_not_there_is_said_with_those_that_are() -> None:
    with pytest.raises(PoseFileError, match=r"no bow\.toml in poses/; there are: .*glute_bridge"):
        pose_files.load("bow")


@pytest.mark.parametrize("exercise", pose_files.known_exercises())
def test_every_pose_file_can_be_read(exercise: str) -> None:
    spec = pose_files.load(exercise)
    assert spec.exercise == exercise
    assert spec.pictures or spec.loops
