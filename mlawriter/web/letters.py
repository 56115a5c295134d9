"""The documents of a request: in which language, under which name, as which file."""

from collections.abc import Callable
from functools import partial
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.casework.inputs import Inputs
from mlawriter.casework.printing import EXTRACT, FORMS, Printed, file_name, print_as
from mlawriter.language.languages_named import language_name
from mlawriter.language.locales import NoSuchLanguage, language
from mlawriter.web.requests import Opened
from mlawriter.web.templating import speak


def document_answer(
    opened: Opened, inputs: Inputs, tag: str, form: str, beside: str = "", *, extract: bool = False
) -> Response:
    """A file made from these inputs, named by its reference.

    Raises:
        HTTPException: there is no such format.
    """
    known = next((known for known in FORMS if known == form), None)
    if known is None:
        raise HTTPException(404)
    reference = str(inputs.request.get("reference") or opened.letter.code)
    name = file_name(reference, opened.letter.code, *filter(None, (tag, beside, EXTRACT if extract else "")))
    books = opened.desk.books
    document = inputs.extract(books, tag) if extract else inputs.document(books, tag, beside=beside)
    return file_answer(print_as(document, known, name, inputs.letterhead))


def file_answer(printed: Printed) -> Response:
    """A file to be kept, under its name; RFC 5987 for what ASCII cannot say."""
    plain = "".join(sign if sign.isascii() else "-" for sign in printed.name)
    named = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(printed.name)}"
    return Response(printed.content, media_type=printed.media_type, headers={"Content-Disposition": named})


def tag_of(wanted: str) -> str:
    """The language of letters that is meant; otherwise there is no such page."""
    try:
        return language(wanted).tag
    except NoSuchLanguage:
        raise HTTPException(404) from None


def language_called(request: Request) -> Callable[[str], str]:
    """What a language is called in that of the person who is being answered."""
    return partial(language_name, speak(request).tag)
