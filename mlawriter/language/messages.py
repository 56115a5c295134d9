"""One-line wording: marked for translation where it is written, translated where it is shown."""

from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from mlawriter.language.locales import SOURCE, language
from mlawriter.places import LOCALES


def N_(text: str) -> str:  # noqa: N802 - the name that gettext extractors know
    """Return the text unchanged; the extractor collects it, and the page translates it when it is shown."""
    return text


class Translator:
    """The wording of the interface in one language; what is not translated stays English."""

    def __init__(self, tag: str, catalogue: GNUTranslations | None) -> None:
        self.tag = tag
        self._catalogue = catalogue

    def gettext(self, message: str) -> str:
        """The message in this language; an empty message stays empty (gettext would give the file's header)."""
        if not message or self._catalogue is None:
            return message
        return self._catalogue.gettext(message)

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        """The form that goes with the number n, in languages of two, three or six forms."""
        if self._catalogue is None:
            return singular if n == 1 else plural
        return self._catalogue.ngettext(singular, plural, n)

    def pgettext(self, context: str, message: str) -> str:
        """The message in the sense that the context names."""
        if not message or self._catalogue is None:
            return message
        return self._catalogue.pgettext(context, message)

    def npgettext(self, context: str, singular: str, plural: str, n: int) -> str:
        """The form that goes with the number n, in the sense that the context names."""
        if self._catalogue is None:
            return singular if n == 1 else plural
        return self._catalogue.npgettext(context, singular, plural, n)


def read_translator(folder: Path, tag: str) -> Translator:
    """The wording of one language: from messages.mo, or from messages.po where that is newer or alone."""
    if tag == SOURCE:
        return Translator(tag, None)
    po = folder / tag / "LC_MESSAGES" / "messages.po"
    mo = po.with_suffix(".mo")
    if mo.exists() and (not po.exists() or mo.stat().st_mtime >= po.stat().st_mtime):
        with mo.open("rb") as compiled:
            return Translator(tag, GNUTranslations(compiled))
    return Translator(tag, _from_source(po, tag) if po.exists() else None)


def _from_source(po: Path, tag: str) -> GNUTranslations:
    # Only here, because a start with compiled catalogues does without babel.messages.
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - the reason stands above
    from babel.messages.pofile import read_po  # noqa: PLC0415 - the same

    compiled = BytesIO()
    with po.open("rb") as source:
        write_mo(compiled, read_po(source, locale=tag.replace("-", "_")))
    compiled.seek(0)
    return GNUTranslations(compiled)


@cache
def translator(tag: str) -> Translator:
    """The wording of a language of the tool, read once."""
    return read_translator(LOCALES, language(tag).tag)
