"""Makes the catalogue from the texts of its files, TOML, one exercise a file."""

from collections.abc import Iterator, Mapping

from hipdesk.domain.catalogue import (
    Catalogue,
    Category,
    Dose,
    Effort,
    Equipment,
    Evidence,
    EvidenceKind,
    Exercise,
    GuidedLine,
    LineTime,
    MomentTexts,
    Position,
    Sides,
    Tempo,
    Timing,
)
from hipdesk.domain.catalogue_checks import check
from hipdesk.domain.catalogue_error import Place
from hipdesk.domain.catalogue_reader import Table, read_toml
from hipdesk.domain.caution_tags import CautionTag

ORDER_FILE = "order.toml"
TAGS_FILE = "tags.toml"
SOURCES_FILE = "sources.toml"
_SUFFIX = ".toml"

_DOSE_STEPS = 4  # 0 (after a flare), 1, 2 and 3
_LONGEST_STEP = 90  # characters; a line that is read aloud
_LONGEST_MOMENT = 60  # characters; a line that is read from two metres away
_LONGEST_HOLD_S = 600
_LONGEST_PHASE_S = 60
_LONGEST_REST_S = 300
_MOST_REPEATS = 100


def parse_catalogue(files: Mapping[str, str]) -> Catalogue:
    """The catalogue from its files' texts by file name; raises CatalogueError.

    Besides one file for each exercise these are `order.toml`, `tags.toml` and `sources.toml`.
    """
    tags = _read(files, TAGS_FILE)
    meanings = {tag: tags.text(tag) for tag in CautionTag}
    tags.finish()
    sources = _read(files, SOURCES_FILE)
    known_sources = {source: sources.text(source) for source in sources.names()}
    exercises = []
    for file in _exercise_files(files):
        exercise = parse_exercise(file, files[file])
        _check_sources(file, exercise, known_sources)
        exercises.append(exercise)
    return Catalogue(tuple(exercises), meanings, known_sources)


def parse_exercise(file_name: str, text: str) -> Exercise:
    """The exercise that a file's text holds; raises CatalogueError.

    The file is called by the exercise's id: "knee_lift.toml".
    """
    entry = file_name.removesuffix(_SUFFIX)
    table = read_toml(file_name, entry, text)
    exercise = _exercise(table)
    table.finish()
    if exercise.id != entry:
        raise table.place.inside("id").error(f'"{entry}", as the file is called', exercise.id)
    check(exercise, table.place)
    return exercise


def _read(files: Mapping[str, str], file: str) -> Table:
    entry = file.removesuffix(_SUFFIX)
    if file not in files:
        raise Place(file, entry).error_saying("there", "missing")
    return read_toml(file, entry, files[file])


def _exercise_files(files: Mapping[str, str]) -> Iterator[str]:
    """The names of the exercises' files, in the order that `order.toml` gives."""
    table = _read(files, ORDER_FILE)
    place = table.place.inside("order")
    order = table.texts("order", least=1)
    table.finish()
    for number, exercise_id in enumerate(order, start=1):
        item = place.inside(f"item {number}")
        if exercise_id in order[: number - 1]:
            raise item.error("named once", exercise_id)
        if f"{exercise_id}{_SUFFIX}" not in files:
            raise item.error("the id of an exercise that has a file", exercise_id)
        yield f"{exercise_id}{_SUFFIX}"
    ordered = {f"{exercise_id}{_SUFFIX}" for exercise_id in order}
    for file in sorted(files):
        special = file in {ORDER_FILE, TAGS_FILE, SOURCES_FILE}
        if file.endswith(_SUFFIX) and not special and file not in ordered:
            entry = file.removesuffix(_SUFFIX)
            raise Place(file, entry).error_saying(f"named in {ORDER_FILE}", "not named there")


def _check_sources(file: str, exercise: Exercise, known: Mapping[str, str]) -> None:
    place = Place(file, exercise.id)
    named = [(place.inside("sources"), source) for source in exercise.sources]
    for number, one in enumerate(exercise.evidence, start=1):
        inside = place.inside("evidence").inside(f"item {number}").inside("sources")
        named += [(inside, source) for source in one.sources]
    for where, source in named:
        if source not in known:
            raise where.error(f"an id of {SOURCES_FILE}", source)


def _exercise(table: Table) -> Exercise:
    steps = table.texts("steps", _LONGEST_STEP, least=1)
    return Exercise(
        id=table.text("id"),
        name=table.text("name"),
        also_called=table.texts("also_called"),
        category=table.choice("category", Category),
        slot=table.text("slot"),
        slot_name=table.text("slot_name", default=""),
        sides=table.choice("sides", Sides),
        position=table.choice("position", Position),
        start_position=table.text("start_position"),
        from_stage=table.whole("from_stage", 1, 7),
        equipment=table.choices("equipment", Equipment),
        optional_equipment=table.choices("optional_equipment", Equipment),
        equipment_note=table.text("equipment_note"),
        steps=steps,
        optional_step=table.text("optional_step", _LONGEST_STEP, default=""),
        optional_step_after=table.whole("optional_step_after", 1, len(steps), default=0),
        safety=table.text("safety", _LONGEST_STEP, default=""),
        feel=table.text("feel"),
        mistakes=table.texts("mistakes"),
        muscles=table.texts("muscles"),
        timing=table.choice("timing", Timing),
        doses=tuple(map(_dose, table.tables("doses", _DOSE_STEPS, _DOSE_STEPS))),
        tempo=_tempo(table.table("tempo")) if "tempo" in table else Tempo(0.0, 0.0, 0.0),
        side_rest_s=table.number("side_rest_s", 0, _LONGEST_REST_S),
        set_rest_s=_set_rest(table),
        moment=_moment(table.table("moment")) if "moment" in table else MomentTexts("", "", "", ""),
        efforts=tuple(map(_effort, table.tables("efforts"))) if "efforts" in table else (),
        guided=tuple(_guided(line, steps) for line in table.tables("guided"))
        if "guided" in table
        else (),
        pain_cap=table.whole("pain_cap", 0, 10) if "pain_cap" in table else None,
        max_days_per_week=table.whole("max_days_per_week", 1, 7)
        if "max_days_per_week" in table
        else None,
        leave_out=table.choices("leave_out", CautionTag),
        caution=table.choices("caution", CautionTag),
        stop_when=table.texts("stop_when", least=1),
        easier=table.texts("easier"),
        harder=table.texts("harder"),
        dose_note=table.text("dose_note"),
        evidence=tuple(map(_evidence, table.tables("evidence", least=1))),
        sources=table.texts("sources", least=1),
    )


def _dose(table: Table) -> Dose:
    dose = Dose(
        repeats=table.whole("repeats", 1, _MOST_REPEATS),
        hold_s=table.number("hold_s", 0, _LONGEST_HOLD_S),
    )
    table.finish()
    return dose


def _tempo(table: Table) -> Tempo:
    tempo = Tempo(
        move_in=table.number("move_in", 0, _LONGEST_PHASE_S),
        move_out=table.number("move_out", 0, _LONGEST_PHASE_S),
        pause=table.number("pause", 0, _LONGEST_PHASE_S),
    )
    table.finish()
    return tempo


def _set_rest(table: Table) -> tuple[float, float]:
    least, most = table.numbers("set_rest_s", 2, 0, _LONGEST_REST_S)
    if least > most:
        place = table.place.inside("set_rest_s")
        raise place.error_saying("the least rest, then the most", f"{least:g}, {most:g}")
    return least, most


def _moment(table: Table) -> MomentTexts:
    moment = MomentTexts(
        move_in=table.text("move_in", _LONGEST_MOMENT, default=""),
        hold=table.text("hold", _LONGEST_MOMENT, default=""),
        move_out=table.text("move_out", _LONGEST_MOMENT, default=""),
        pause=table.text("pause", _LONGEST_MOMENT, default=""),
    )
    table.finish()
    return moment


def _effort(table: Table) -> Effort:
    effort = Effort(
        name=table.text("name"),
        instruction=table.text("instruction", _LONGEST_MOMENT),
        build_up=table.number("build_up", 0, _LONGEST_PHASE_S),
        hold=table.number("hold", 0, _LONGEST_PHASE_S),
        ease_off=table.number("ease_off", 0, _LONGEST_PHASE_S),
        pause=table.number("pause", 0, _LONGEST_PHASE_S),
        change=table.number("change", 0, _LONGEST_PHASE_S, default=0.0),
        change_instruction=table.text("change_instruction", _LONGEST_MOMENT, default=""),
        pause_instruction=table.text("pause_instruction", _LONGEST_MOMENT, default=""),
    )
    table.finish()
    return effort


def _guided(table: Table, steps: tuple[str, ...]) -> GuidedLine:
    line = GuidedLine(table.whole("step", 1, len(steps)), table.choice("when", LineTime))
    table.finish()
    return line


def _evidence(table: Table) -> Evidence:
    kind = table.choice("kind", EvidenceKind)
    least = 0 if kind is EvidenceKind.APP else 1
    named = least or "sources" in table
    evidence = Evidence(
        kind=kind,
        text=table.text("text"),
        sources=table.texts("sources", least=least) if named else (),
    )
    table.finish()
    return evidence
