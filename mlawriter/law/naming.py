"""What an instrument is called in a line: its short title; a treaty between two States by the two and its day."""

from mlawriter.language.dates import written_day
from mlawriter.language.messages import N_, translator
from mlawriter.language.names import state_name
from mlawriter.law.lawbook import Bilateral, LawBook


def called(law: LawBook, name: str, tag: str) -> str:
    """The short title in a language; a name that is not on file stays as it is."""
    known = law.instruments.get(law.id_of(name))
    if known:
        return known.short_title(tag)
    treaty = law.bilateral(name) if ":" in name else None
    return treaty_title(treaty, tag) if treaty else name


def treaty_title(treaty: Bilateral, tag: str) -> str:
    """Its own title is not on file, so the States and the day of signature stand for it."""
    one, other = (state_name(tag, state, "named") for state in treaty.parties)
    say = translator(tag).gettext
    if treaty.signed:
        text = say(N_("Treaty between %(one)s and %(other)s of %(day)s"))
        return text % {"one": one, "other": other, "day": written_day(tag, treaty.signed)}
    return say(N_("Treaty between %(one)s and %(other)s")) % {"one": one, "other": other}
