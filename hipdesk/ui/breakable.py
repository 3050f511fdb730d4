"""Long paths and addresses that may go on in the next line."""

ZERO_WIDTH_SPACE = "\N{ZERO WIDTH SPACE}"


def breakable(text: str) -> str:
    """The same to the eye; it may break after each separator."""
    for separator in "/\\":
        text = text.replace(separator, f"{separator}{ZERO_WIDTH_SPACE}")
    return text
