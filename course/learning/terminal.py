"""One line of a command in the learner's language."""

from course.languages import language as language_row
from course.messages import translate
from course.wording import Message

RIGHT_TO_LEFT_ISOLATE, POP_ISOLATE = "\u2067", "\u2069"
ISOLATES = dict.fromkeys(range(0x2066, 0x206A))


def say(message: Message, language: str, **facts) -> None:
    """Print a sentence. Only a right-to-left line carries isolates: it needs them, and old terminals show them."""
    text = translate(message, language, **facts)
    if language_row(language).right_to_left:
        text = f"{RIGHT_TO_LEFT_ISOLATE}{text}{POP_ISOLATE}"
    else:
        text = text.translate(ISOLATES)
    print(text, flush=True)
