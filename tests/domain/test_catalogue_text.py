"""A broken catalogue file gives an error that names file, entry, field and what was expected."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipdesk.domain.catalogue import Catalogue, Exercise
from hipdesk.domain.catalogue_error import CatalogueError
from hipdesk.domain.catalogue_text import parse_catalogue, parse_exercise
from tests.domain.real_catalogue import real_files

FILES = real_files()
FUZZED = ("si_shotgun.toml", "hip_self_check.toml", "knee_lift.toml")


def a_text(exercise_id: str, old: str, new: str) -> str:
    """The text of a file, with one thing changed."""
    text = FILES[f"{exercise_id}.toml"]
    assert old in text
    return text.replace(old, new, 1)


# exercise, what is changed, into what, the field that the error names, what it expects
BROKEN = {
    "missing text": ("knee_lift", 'feel = "', '# "', "feel", "a text"),
    "empty text": ("knee_lift", 'slot = "S1"', 'slot = ""', "slot", "one line of text"),
    "spaces around": ("knee_lift", 'slot = "S1"', 'slot = " S1"', "slot", "one line of text"),
    "control character": ("knee_lift", 'slot = "S1"', 'slot = "S\\u0007"', "slot", "one line"),
    "number for text": ("knee_lift", 'slot = "S1"', "slot = 1", "slot", "a text"),
    "date for text": ("knee_lift", 'slot = "S1"', "slot = 2026-01-02", "slot", "a text"),
    "unknown field": ("knee_lift", "from_stage", "colour = 1\nfrom_stage", "colour", "left out"),
    "unknown inner field": (
        "knee_lift",
        "move_out = 2",
        "move_out = 2, jump = 2",
        "tempo, jump",
        "left out",
    ),
    "stage too high": ("knee_lift", "from_stage = 1", "from_stage = 8", "from_stage", "1 to 7"),
    "stage not whole": ("knee_lift", "from_stage = 1", "from_stage = 1.5", "from_stage", "whole"),
    "yes for a number": ("knee_lift", "from_stage = 1", "from_stage = true", "from_stage", "whole"),
    "huge number": (
        "knee_lift",
        "from_stage = 1",
        f"from_stage = 0x{'f' * 4000}",
        "from_stage",
        "1 to 7",
    ),
    "no number at all": (
        "knee_lift",
        "repeats = 5, hold_s = 10",
        "repeats = 5, hold_s = nan",
        "doses, item 2, hold_s",
        "a number from 0 to 600",
    ),
    "negative time": (
        "knee_lift",
        "side_rest_s = 5",
        "side_rest_s = -5",
        "side_rest_s",
        "a number from 0 to 300",
    ),
    "text for a number": (
        "knee_lift",
        "side_rest_s = 5",
        'side_rest_s = "5 s"',
        "side_rest_s",
        "a number from 0 to 300",
    ),
    "missing dose": (
        "knee_lift",
        "    { repeats = 10, hold_s = 10 },\n",
        "",
        "doses",
        "a list of 4 tables",
    ),
    "dose that is no table": (
        "knee_lift",
        "    { repeats = 10, hold_s = 10 },\n",
        "    10,\n",
        "doses, item 4",
        "a table",
    ),
    "no repeats": ("knee_lift", "repeats = 3", "repeats = 0", "doses, item 1, repeats", "1 to 100"),
    "rest upside down": ("quad_set", "[30, 60]", "[60, 30]", "set_rest_s", "the least rest"),
    "half a rest": ("quad_set", "[30, 60]", "[30]", "set_rest_s", "2 in all"),
    "unknown tag": (
        "knee_lift",
        '"pregnancy"',
        '"pregnant"',
        "caution, item 4",
        "hip_replacement, hip_instability",
    ),
    "tag twice": (
        "knee_lift",
        '"pregnancy"',
        '"knee_problem"',
        "caution, item 4",
        "named once",
    ),
    "tag left out and kept": (
        "knee_lift",
        'leave_out = ["acute_injury"]',
        'leave_out = ["pregnancy"]',
        "caution",
        "not under leave_out",
    ),
    "unknown equipment": (
        "knee_lift",
        'equipment = ["mat"]',
        'equipment = ["sofa"]',
        "equipment, item 1",
        "one of chair, support, mat",
    ),
    "unknown category": (
        "knee_lift",
        'category = "stretch"',
        'category = "dance"',
        "category",
        "one of mobilise, release, stretch, strengthen, test",
    ),
    "missing position": (
        "knee_lift",
        'position = "lying"',
        "",
        "position",
        "one of lying, side_lying",
    ),
    "text for a list": (
        "knee_lift",
        'sources = ["seed 004", "S1", "S2"]',
        'sources = "S1"',
        "sources",
        "a list",
    ),
    "no source": (
        "knee_lift",
        'sources = ["seed 004", "S1", "S2"]',
        "sources = []",
        "sources",
        "1 to 100",
    ),
    "evidence without source": (
        "knee_lift",
        'sources = ["seed 004"]\n',
        "",
        "evidence, item 1, sources",
        "a list of texts",
    ),
    "unknown placeholder": (
        "knee_lift",
        "Bend your {side} knee",
        "Bend your {leg} knee",
        "steps, item 3",
        "no placeholder but {side}",
    ),
    "step too long": (
        "knee_lift",
        "Let go and lower the leg slowly.",
        "Let go " * 14 + "slowly.",
        "steps, item 6",
        "at most 90 characters",
    ),
    "instruction too long": (
        "knee_lift",
        'pause = "Relax"',
        f'pause = "{"Relax " * 10}now"',
        "moment, pause",
        "at most 60 characters",
    ),
    "instruction missing": ("knee_lift", 'pause = "Relax"', "", "moment, pause", "a text"),
    "change without instruction": (
        "si_shotgun",
        "change_instruction",
        "# change_instruction",
        "efforts, item 1, change_instruction",
        "a text",
    ),
    "effort of no time": (
        "si_shotgun",
        "hold = 5\n",
        "hold = 0\n",
        "efforts, item 1, hold",
        "more than 0",
    ),
    "efforts without rounds": (
        "si_shotgun",
        'timing = "rounds"',
        'timing = "guided"',
        "efforts",
        "given for the timing rounds",
    ),
    "rounds without efforts": (
        "knee_lift",
        'timing = "reps"',
        'timing = "rounds"',
        "efforts",
        "given for the timing rounds",
    ),
    "guided step that is not there": (
        "hip_self_check",
        "step = 9",
        "step = 10",
        "guided, item 9, step",
        "a whole number from 1 to 9",
    ),
    "guided line at an unknown time": (
        "hip_self_check",
        'when = "before"',
        'when = "never"',
        "guided, item 1, when",
        "one of before, side, after",
    ),
    "work of no time": (
        "lateral_hip_ball_release",
        "hold_s = 30",
        "hold_s = 0",
        "doses, item 2, hold_s",
        "more than 0",
    ),
    "alternating balance": (
        "single_leg_balance",
        'sides = "each"',
        'sides = "alternate"',
        "timing",
        "reps where the sides alternate",
    ),
    "side where both work": (
        "quad_set",
        "Relax completely.",
        "Relax your {side} leg.",
        "steps",
        "without {side}",
    ),
    "optional step nowhere": (
        "seated_figure_four",
        "optional_step_after = 5\n",
        "",
        "optional_step_after",
        "together with optional_step",
    ),
    "another id": (
        "knee_lift",
        'id = "knee_lift"',
        'id = "leg_lift"',
        "id",
        '"knee_lift", as the file is called',
    ),
    "no TOML": ("knee_lift", "from_stage = 1", "from_stage 1", "the file", "valid TOML"),
    "number beyond all bounds": (
        "knee_lift",
        "from_stage = 1",
        f"from_stage = {'9' * 5000}",
        "the file",
        "valid TOML",
    ),
    "bottomless list": (
        "knee_lift",
        "from_stage = 1",
        f"from_stage = {'[' * 5000}",
        "the file",
        "valid TOML",
    ),
}


@pytest.mark.parametrize(
    ("exercise_id", "old", "new", "field", "expected"), BROKEN.values(), ids=BROKEN
)
def test_names_what_is_wrong_in_an_exercise(
    exercise_id: str, old: str, new: str, field: str, expected: str
) -> None:
    file = f"{exercise_id}.toml"
    with pytest.raises(CatalogueError) as caught:
        parse_exercise(file, a_text(exercise_id, old, new))
    error = caught.value
    assert (error.file, error.entry, error.field) == (file, exercise_id, field)
    assert expected in error.expected
    for part in (error.file, error.entry, error.field, error.expected, error.found):
        assert part
        assert part in error.what_happened
    assert len(error.what_happened.splitlines()) == 1


def test_shows_the_line_where_the_toml_breaks() -> None:
    with pytest.raises(CatalogueError, match=r"at line 2, column 6"):
        parse_exercise("knee_lift.toml", 'id = "knee_lift"\nname Knee')


def test_shows_what_it_found_in_a_few_words() -> None:
    with pytest.raises(CatalogueError) as caught:
        parse_exercise(
            "knee_lift.toml", a_text("knee_lift", 'slot = "S1"', f'slot = "{"x" * 999}"')
        )
    assert caught.value.found == f'"{"x" * 60}…"'


def files_with(**changes: str | None) -> dict[str, str]:
    """The real files with some changed, or left out where the change is None."""
    changed = {f"{name}.toml": text for name, text in changes.items()}
    return {name: text for name, text in {**FILES, **changed}.items() if text is not None}


ORDER = FILES["order.toml"]
WHOLE_CATALOGUE = {
    "no order": ({"order": None}, "order.toml", "the file", "there"),
    "no tags": ({"tags": None}, "tags.toml", "the file", "there"),
    "no sources": ({"sources": None}, "sources.toml", "the file", "there"),
    "ordered twice": (
        {"order": ORDER.replace("dead_bug", "knee_lift")},
        "order.toml",
        "order, item 13",
        "named once",
    ),
    "ordered but not there": (
        {"dead_bug": None},
        "order.toml",
        "order, item 13",
        "the id of an exercise that has a file",
    ),
    "there but not ordered": (
        {"order": ORDER.replace('    "dead_bug",\n', "")},
        "dead_bug.toml",
        "the file",
        "named in order.toml",
    ),
    "empty order": ({"order": "order = []"}, "order.toml", "order", "1 to 100"),
    "tag without meaning": (
        {"tags": FILES["tags.toml"].replace("sciatica", "# sciatica")},
        "tags.toml",
        "sciatica",
        "a text",
    ),
    "meaning of no tag": (
        {"tags": FILES["tags.toml"] + '\nlong_legs = "Trousers."'},
        "tags.toml",
        "long_legs",
        "left out",
    ),
    "source that nobody knows": (
        {"sources": FILES["sources.toml"].replace("S28", "S280")},
        "supine_spinal_twist.toml",
        "sources",
        "an id of sources.toml",
    ),
    "evidence from nowhere": (
        {"dead_bug": FILES["dead_bug.toml"].replace('sources = ["S16"]', 'sources = ["S99"]')},
        "dead_bug.toml",
        "evidence, item 2, sources",
        "an id of sources.toml",
    ),
}


@pytest.mark.parametrize(
    ("changes", "file", "field", "expected"), WHOLE_CATALOGUE.values(), ids=WHOLE_CATALOGUE
)
def test_names_what_is_wrong_in_the_catalogue(
    changes: dict[str, str | None], file: str, field: str, expected: str
) -> None:
    with pytest.raises(CatalogueError) as caught:
        parse_catalogue(files_with(**changes))
    error = caught.value
    assert (error.file, error.entry) == (file, file.removesuffix(".toml"))
    assert error.field == field
    assert expected in error.expected


def test_passes_over_files_that_are_no_toml() -> None:
    with_more = FILES | {".DS_Store": "\0", "notes.txt": "Buy a softer ball."}
    assert parse_catalogue(with_more) == parse_catalogue(FILES)


def test_reads_an_exercise_alone_as_it_reads_it_among_all() -> None:
    alone = parse_exercise("knee_lift.toml", FILES["knee_lift.toml"])
    assert alone == parse_catalogue(FILES)["knee_lift"]


Parsed = TypeVar("Parsed")


def outcome(parse: Callable[[], Parsed]) -> Parsed | CatalogueError:
    """What parsing gives, or the parser's own error; any other error is a failure."""
    try:
        return parse()
    except CatalogueError as error:
        return error


PIECES = st.sampled_from(
    [
        "",
        "\n",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        "=",
        "#",
        "-",
        "1",
        "true",
        "nan",
        "{side}",
        "\\",
        "\0",
    ]
)


@given(
    file=st.sampled_from(FUZZED),
    start=st.integers(0, 3000),
    length=st.integers(0, 200),
    new=PIECES | st.text(max_size=8),
)
def test_gives_an_exercise_or_its_own_error_whatever_is_damaged(
    file: str, start: int, length: int, new: str
) -> None:
    text = FILES[file]
    damaged = text[:start] + new + text[start + length :]
    found = outcome(lambda: parse_exercise(file, damaged))
    assert isinstance(found, Exercise) or (found.file == file and found.found)


@given(text=st.text(), file=st.sampled_from(["order.toml", "tags.toml", "sources.toml"]))
def test_gives_a_catalogue_or_its_own_error_whatever_a_list_holds(text: str, file: str) -> None:
    found = outcome(lambda: parse_catalogue(FILES | {file: text}))
    assert isinstance(found, Catalogue) or found.expected


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3),
)
FIELDS = sorted(
    {line.split(" = ")[0] for line in FILES["knee_lift.toml"].splitlines() if " = " in line}
)


@given(field=st.sampled_from(FIELDS), value=VALUES)
def test_gives_its_own_error_for_a_value_of_any_kind(field: str, value: object) -> None:
    lines = FILES["knee_lift.toml"].splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith(f"{field} = "))
    lines[at] = f"{field} = {as_toml(value)}"
    found = outcome(lambda: parse_exercise("knee_lift.toml", "\n".join(lines)))
    assert isinstance(found, Exercise) or found.file == "knee_lift.toml"


def as_toml(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(as_toml, value))}]"
    if value is None:
        return "2026-11-21"
    return str(value).lower() if isinstance(value, bool | float | int) else repr(value)
