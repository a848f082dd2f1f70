"""The languages of the interface: gettext catalogues in locale/, chosen by what the browser asks for.

Buttons, hints and errors are in the shopper's language. Replies are in English, as the built-in reading is.
"""

from functools import cache
from pathlib import Path

from babel.core import negotiate_locale
from babel.messages.pofile import read_po

LOCALE = Path(__file__).with_name("locale")
ENGLISH = "en"


@cache
def languages() -> tuple[str, ...]:
    """The languages that there is a catalogue for, English among them."""
    return (ENGLISH, *sorted(path.stem for path in LOCALE.glob("*.po")))


def asked_for(accept: str) -> str:
    """The language that a browser prefers among ours, by its Accept-Language header: "de-CH,de;q=0.9,en;q=0.8" → "de"."""
    ranked = []
    for place, part in enumerate(accept.split(",")):
        name, _, quality = part.strip().partition(";q=")
        try:
            ranked.append((-float(quality or 1), place, name))
        except ValueError:
            continue  # no browser writes so
    preferred = [name for _, _, name in sorted(ranked) if name]
    return (negotiate_locale(preferred, languages(), sep="-") or ENGLISH) if preferred else ENGLISH


@cache
def catalogue(language: str) -> dict[str, str]:
    """English text → the text in a language; empty for English."""
    if language not in languages() or language == ENGLISH:
        return {}
    with (LOCALE / f"{language}.po").open("rb") as file:
        return {
            str(message.id): str(message.string)
            for message in read_po(file, locale=language)
            if message.id and message.string
        }


def said_in(language: str, text: str) -> str:
    """A text in a language; itself where the catalogue does not have it."""
    return catalogue(language).get(text, text)
