"""The command line: the window when nothing is named, else one of the commands."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TypeAlias

from hipdesk import __version__
from hipdesk.domain.errors import KnownError
from hipdesk.options import MAX_TIME_SCALE, Options

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  # it has no other name


def main(arguments: Sequence[str]) -> int:
    """Run a command; returns the exit status."""
    asked = _parser().parse_args(arguments)
    options = Options(
        data_dir=getattr(asked, "data_dir", None),
        time_scale=getattr(asked, "time_scale", 1.0),
    )
    try:
        status = _run(asked, options)
        print(end="", flush=True)  # here it is noticed that nobody reads any more, not at the end
    except KnownError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # who reads, "head" or "less", has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is left unsaid
        return 0
    else:
        return status


def _run(asked: argparse.Namespace, options: Options) -> int:
    # Each command brings its own imports: the window must not wait for those of the others.
    if asked.command == "doctor":
        from hipdesk.doctor import report  # noqa: PLC0415

        print(report(options))
        return 0
    if asked.command == "tour":
        from hipdesk.tour import take_tour  # noqa: PLC0415

        return take_tour(asked.out, options)
    if asked.command == "calendar":
        print(_calendar(asked, options))
        return 0
    if asked.command in {"programme", "report"}:
        print(_printed(asked, options))
        return 0
    if asked.command in {"plan", "explain"}:
        print(_told(asked, options))
        return 0
    if asked.command in {"export", "import"}:
        print(_exchanged(asked, options))
        return 0
    if asked.command in {"backup", "restore"}:
        print(_kept_safe(asked, options))
        return 0
    from hipdesk.main import launch  # noqa: PLC0415

    return launch(options)


def _told(asked: argparse.Namespace, options: Options) -> str:
    from hipdesk import plan_command  # noqa: PLC0415
    from hipdesk.paths import data_folder  # noqa: PLC0415

    if asked.command == "explain":
        return plan_command.explain(asked.rule)
    return plan_command.plan(data_folder(options.data_dir), asked.date, as_json=asked.json)


def _calendar(asked: argparse.Namespace, options: Options) -> str:
    from hipdesk.calendar_command import write_calendar  # noqa: PLC0415
    from hipdesk.domain.clock import SystemClock  # noqa: PLC0415
    from hipdesk.paths import data_folder  # noqa: PLC0415

    now = SystemClock().now()
    return write_calendar(data_folder(options.data_dir), asked.out, now, replace=asked.replace)


def _printed(asked: argparse.Namespace, options: Options) -> str:
    from hipdesk import report_command  # noqa: PLC0415
    from hipdesk.domain.clock import SystemClock  # noqa: PLC0415
    from hipdesk.domain.report import Days  # noqa: PLC0415
    from hipdesk.domain.report_choices import Choices, Part  # noqa: PLC0415
    from hipdesk.domain.report_paper import Paper  # noqa: PLC0415
    from hipdesk.paths import data_folder  # noqa: PLC0415

    data, now = data_folder(options.data_dir), SystemClock().now()
    paper = None if asked.paper is None else Paper(asked.paper)
    target = report_command.Target(asked.out, paper, asked.replace)
    if asked.command == "programme":
        return report_command.write_programme(data, target, now)
    name = sys.stdin.readline() if asked.name == "-" else asked.name
    choices = Choices(name, frozenset(Part(one) for one in asked.parts))
    days = Days(asked.first, asked.last)
    return report_command.write_report(data, target, now, days, choices)


def _exchanged(asked: argparse.Namespace, options: Options) -> str:
    from hipdesk import exchange_command  # noqa: PLC0415
    from hipdesk.domain.clock import SystemClock  # noqa: PLC0415
    from hipdesk.paths import data_folder  # noqa: PLC0415

    data, now = data_folder(options.data_dir), SystemClock().now()
    if asked.command == "import":
        if asked.undo:
            return exchange_command.undo(data, now)
        return exchange_command.import_file(
            data, asked.file, now, dry_run=asked.dry_run, without_refused=asked.without_refused
        )
    if asked.format == "csv":
        return exchange_command.export_csv(data, asked.out)
    return exchange_command.export_json(data, asked.out, now, replace=asked.replace)


def _kept_safe(asked: argparse.Namespace, options: Options) -> str:
    from hipdesk import backup_command  # noqa: PLC0415
    from hipdesk.domain.clock import SystemClock  # noqa: PLC0415
    from hipdesk.paths import data_folder  # noqa: PLC0415

    data, now = data_folder(options.data_dir), SystemClock().now()
    if asked.command == "backup":
        return backup_command.backup(data, asked.to, now)
    if asked.undo:
        return backup_command.undo(data, now)
    if asked.salvage:
        return backup_command.save_what_can_be_read(data, now)
    return backup_command.put_back(data, asked.file, now, dry_run=asked.dry_run)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="hipdesk",
        description="Guides you through hip exercises. Opens the window when no command is given.",
    )
    parser.add_argument("--version", action="version", version=f"HipDesk {__version__}")
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    for one in (parser, shared):
        _add_shared(one)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser(
        "doctor", parents=[shared], help="print versions, paths and health, for a bug report"
    )
    tour = commands.add_parser(
        "tour", parents=[shared], help="drive the app through a session and picture each page"
    )
    tour.add_argument("--out", type=Path, required=True, help="the folder for the pictures")
    plan = commands.add_parser(
        "plan", parents=[shared], help="print today's plan, and why it is so"
    )
    plan.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="the plan of another day")
    plan.add_argument("--json", action="store_true", help="as JSON; see plan.schema.json")
    explain = commands.add_parser("explain", help="print a rule of the plan with its source")
    explain.add_argument("rule", metavar="RULE-ID", help="such as UP-1 or PAIN-B2")
    calendar = commands.add_parser(
        "calendar", parents=[shared], help="write the planned days for a calendar program"
    )
    calendar.add_argument("--out", type=Path, required=True, help="the new file, such as hip.ics")
    calendar.add_argument("--replace", action="store_true", help="write over the file")
    _add_printing(commands, shared)
    _add_exchange(commands, shared)
    _add_safe_keeping(commands, shared)
    return parser


def _add_printing(commands: Commands, shared: argparse.ArgumentParser) -> None:
    sheet = commands.add_parser(
        "programme", parents=[shared], help="write today's exercises as an illustrated sheet, a PDF"
    )
    report = commands.add_parser(
        "report", parents=[shared], help="write two pages for a physiotherapist, a PDF"
    )
    for one in (sheet, report):
        one.add_argument("--out", type=Path, required=True, help="the new file, such as hip.pdf")
        one.add_argument("--paper", choices=["a4", "letter"], help="as is usual here if not told")
        one.add_argument("--replace", action="store_true", help="write over the file")
    for name, dest, text in (
        ("--from", "first", "the first day; three months ago if not told"),
        ("--to", "last", "the last day; today if not told"),
    ):
        report.add_argument(name, dest=dest, type=_day, metavar="YYYY-MM-DD", help=text)
    report.add_argument(
        "--name", default="", help="printed at the top; - reads it from standard input"
    )
    report.add_argument(
        "--with",
        dest="parts",
        nargs="*",
        choices=["age", "tags", "notes"],
        default=["age", "tags"],
        help="what is printed of you: age and tags if not told, nothing for an empty list",
    )


def _add_exchange(commands: Commands, shared: argparse.ArgumentParser) -> None:
    export = commands.add_parser("export", parents=[shared], help="write your history to a file")
    export.add_argument("--out", type=Path, required=True, help="the new file, or folder of tables")
    export.add_argument(
        "--format", choices=["json", "csv"], default="json", help="json if not told"
    )
    export.add_argument("--replace", action="store_true", help="write over the file")
    taken = commands.add_parser(
        "import", parents=[shared], help="join a history from a file with yours"
    )
    what = taken.add_mutually_exclusive_group(required=True)
    what.add_argument("file", type=Path, nargs="?", help="a file that “export” wrote")
    what.add_argument("--undo", action="store_true", help="take the last import back")
    taken.add_argument("--dry-run", action="store_true", help="only say what it would do")
    taken.add_argument(
        "--without-refused", action="store_true", help="leave out what cannot be taken"
    )


def _add_safe_keeping(commands: Commands, shared: argparse.ArgumentParser) -> None:
    backup = commands.add_parser("backup", parents=[shared], help="copy your history, and prove it")
    backup.add_argument("--to", type=Path, metavar="FOLDER", help="another folder, such as a stick")
    restore = commands.add_parser(
        "restore", parents=[shared], help="put a backup in the place of your history"
    )
    what = restore.add_mutually_exclusive_group(required=True)
    what.add_argument("file", type=Path, nargs="?", help="a backup")
    what.add_argument("--undo", action="store_true", help="take the last restore back")
    what.add_argument("--salvage", action="store_true", help="read what a damaged one still holds")
    restore.add_argument("--dry-run", action="store_true", help="only say what it would do")


def _add_shared(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data-dir",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="keep everything in this folder",
    )
    parser.add_argument(
        "--time-scale",
        type=_scale,
        default=argparse.SUPPRESS,
        metavar="X",
        help="run a session's clock X times faster, to try things out",
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"a day such as 2026-03-02, year first, not {text}"
        ) from None


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0 < scale <= MAX_TIME_SCALE:
        raise argparse.ArgumentTypeError(f"a number above 0, at most {MAX_TIME_SCALE}, not {text}")
    return scale
