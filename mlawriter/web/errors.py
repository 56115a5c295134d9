"""Every refusal as a page of our own, in the person's language; facts of the store become their status here."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.language.messages import N_
from mlawriter.store.faults import AlreadyFinished, KeyReused, NoSuchThing, NotAnEditor, Stale, StoreBusy, UnfitAnswers
from mlawriter.web.api.errors import error_answer
from mlawriter.web.templating import page


@dataclass(frozen=True, slots=True)
class _Told:
    title: str
    text: str


_TOLD: Final[Mapping[int, _Told]] = {
    400: _Told(N_("The request cannot be read"), N_("The address or the form is malformed. Nothing was changed.")),
    403: _Told(
        N_("This form was sent from another site"),
        N_("Nothing was changed. Open mlawriter itself and send the form from there."),
    ),
    404: _Told(N_("There is no such page"), N_("The address may be mistyped, or what it led to has been removed.")),
    405: _Told(
        N_("This address does not take that"), N_("Nothing was changed. Go back and use the buttons of the page.")
    ),
    409: _Told(
        N_("This cannot be done as things stand"),
        N_("It was changed meanwhile, is finished already, or the same page was sent twice with different content."),
    ),
    413: _Told(N_("This is too large"), N_("Nothing was saved. Send less at once: shorten the text or the file.")),
    415: _Told(N_("This kind of content is not taken here"), N_("Nothing was changed.")),
    421: _Told(
        N_("This address is not served here"),
        N_("mlawriter answers only under the name it was started for, such as 127.0.0.1."),
    ),
    422: _Told(N_("This cannot be kept"), N_("What was sent is not well formed. Nothing was saved.")),
    500: _Told(
        N_("Something went wrong here"),
        N_("What was saved before is safe. Note the error number and try again."),
    ),
    503: _Told(
        N_("Somebody else is writing at this moment"),
        N_("Nothing was saved this time. Go back and press the button again in a few seconds."),
    ),
}

_STATUS_OF: Final[Mapping[type[Exception], int]] = {
    NoSuchThing: 404,
    AlreadyFinished: 409,
    KeyReused: 409,
    Stale: 409,
    UnfitAnswers: 422,
    StoreBusy: 503,
}


_NOT_AN_EDITOR: Final = _Told(
    N_("The directory is corrected by its editors"),
    N_("Nothing was changed. Tell an editor what is wrong, and where you read it."),
)


def error_page(request: Request, status: int, *, number: str = "", told: _Told | None = None) -> Response:
    """The page for a status, with a number by which the log can be searched; to the API, an error of its shape."""
    if request.url.path.startswith("/api/"):
        return error_answer(request, status, number=number)
    told = told or _TOLD.get(status) or _TOLD[500 if status >= 500 else 400]
    number = number or secrets.token_hex(4)
    return page(request, "errors/error.html", status=status, told=told, number=number)


def take_errors(app: FastAPI) -> None:
    """Give every fault that a page can explain its own handler; all others end at the guard."""

    async def http(request: Request, fault: Exception) -> Response:
        status = fault.status_code if isinstance(fault, HTTPException) else 500
        answer = error_page(request, status)
        if isinstance(fault, HTTPException) and fault.headers:
            answer.headers.update(fault.headers)
        return answer

    async def malformed(request: Request, fault: Exception) -> Response:
        path = isinstance(fault, RequestValidationError) and any("path" in error["loc"] for error in fault.errors())
        return error_page(request, 404 if path else 422)

    async def known(request: Request, fault: Exception) -> Response:
        return error_page(request, next(_STATUS_OF[kind] for kind in type(fault).__mro__ if kind in _STATUS_OF))

    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(RequestValidationError, malformed)

    async def not_an_editor(request: Request, fault: Exception) -> Response:
        del fault
        return error_page(request, 403, told=_NOT_AN_EDITOR)

    app.add_exception_handler(NotAnEditor, not_an_editor)
    for fault in _STATUS_OF:
        app.add_exception_handler(fault, known)
