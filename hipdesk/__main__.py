"""`python -m hipdesk`: the window, a command, or one of the window's children."""

import sys

AUDIO_CHILD, SPEECH_CHILD = "--audio-child", "--speech-child"


def main() -> int:
    """Run what the command line asks for; returns the exit status."""
    if AUDIO_CHILD in sys.argv[1:]:
        from hipdesk.services.audio_child import main as audio_child  # noqa: PLC0415  # as lean as can be

        return audio_child()
    if SPEECH_CHILD in sys.argv[1:]:
        from hipdesk.services.speech_child import main as speech_child  # noqa: PLC0415  # as above

        return speech_child()
    from hipdesk.cli import main as command_line  # noqa: PLC0415  # the child needs none of it

    return command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
