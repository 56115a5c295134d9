"""One shape for every refusal of the API: {"error": {"id", "message", "problems": [{"path", "id", "message"}]}}."""

import logging
import secrets
from collections.abc import Mapping, Sequence
from typing import Any, Final

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from mlawriter.casework.check_file import NotJson
from mlawriter.casework.file_problems import FileProblem, shown
from mlawriter.casework.files import FileRefused
from mlawriter.language.locales import negotiate
from mlawriter.language.messages import N_, Translator, translator
from mlawriter.readers.problems import MESSAGES
from mlawriter.store.faults import AlreadyFinished, KeyReused, NoSuchThing, StoreBusy, UnfitAnswers
from mlawriter.web.api.answers import json_answer

ERRORS: Final[Mapping[int, tuple[str, str]]] = {
    400: ("unreadable", N_("The request cannot be read")),
    403: ("other_site", N_("This form was sent from another site")),
    404: ("no_such_thing", N_("The address may be mistyped, or what it led to has been removed.")),
    405: ("method", N_("This address does not take that")),
    409: (
        "conflict",
        N_("It was changed meanwhile, is finished already, or the same page was sent twice with different content."),
    ),
    413: ("too_large", N_("This is too large")),
    415: ("content_type", N_("This kind of content is not taken here")),
    421: ("host", N_("This address is not served here")),
    422: ("unfit", N_("What was sent is not well formed. Nothing was saved.")),
    500: ("fault", N_("Something went wrong here")),
    503: ("busy", N_("Somebody else is writing at this moment")),
}
_STATUS_OF: Final[Mapping[type[Exception], int]] = {
    NoSuchThing: 404,
    AlreadyFinished: 409,
    KeyReused: 409,
    UnfitAnswers: 422,
    StoreBusy: 503,
}
_MOST_PROBLEMS: Final = 200
_log = logging.getLogger("mlawriter.web.api")


class Unfit(Exception):
    """A parameter that is well formed cannot be used: its name, and the sentence."""

    def __init__(self, path: str, sentence: str) -> None:
        """Keep both."""
        super().__init__(sentence)
        self.path = path
        self.sentence = sentence


def spoken(request: Request) -> Translator:
    """The wording in the language that the program asks for."""
    return translator(negotiate(request.headers.get("accept-language")))


def error_answer(
    request: Request,
    status: int,
    problems: Sequence[Mapping[str, str]] = (),
    headers: Mapping[str, str] | None = None,
    *,
    number: str = "",
) -> Response:
    """A refusal; `number` finds it in the log."""
    name, message = ERRORS.get(status) or ERRORS[500 if status >= 500 else 400]
    shown_problems = [*problems[:_MOST_PROBLEMS]]
    if number:
        shown_problems.append({"path": "", "id": "error_number", "message": number})
    error = {"id": name, "message": spoken(request).gettext(message), "problems": shown_problems}
    return json_answer({"error": error}, status, dict(headers or {}))


def take_errors(api: FastAPI) -> None:
    """Give every fault its status."""

    async def http(request: Request, fault: Exception) -> Response:
        status = fault.status_code if isinstance(fault, HTTPException) else 500
        return error_answer(request, status, headers=getattr(fault, "headers", None))

    async def known(request: Request, fault: Exception) -> Response:
        return error_answer(request, next(_STATUS_OF[kind] for kind in type(fault).__mro__ if kind in _STATUS_OF))

    api.add_exception_handler(HTTPException, http)
    api.add_exception_handler(RequestValidationError, _malformed)
    api.add_exception_handler(NotJson, _refused)
    api.add_exception_handler(FileRefused, _refused)
    api.add_exception_handler(Unfit, _unfit)
    api.add_exception_handler(Exception, _fault)
    for fault in _STATUS_OF:
        api.add_exception_handler(fault, known)


async def _malformed(request: Request, fault: Exception) -> Response:
    found: Sequence[Any] = fault.errors() if isinstance(fault, RequestValidationError) else ()
    if any("path" in error["loc"] for error in found):
        return error_answer(request, 404)
    told = MESSAGES["wrong_shape"]
    words = spoken(request).gettext(told)
    problems = [
        {"path": ".".join(shown(step) for step in error["loc"]), "id": error["type"], "message": words}
        for error in found
    ]
    return error_answer(request, 422, problems)


async def _refused(request: Request, fault: Exception) -> Response:
    told: Sequence[object] = ()
    match fault:
        case NotJson():
            told = (fault.problem,)
        case FileRefused():
            told = fault.problems
    words = spoken(request).gettext
    problems = [
        {"path": one.path, "id": one.id, "message": one.words(words)} for one in told if isinstance(one, FileProblem)
    ]
    return error_answer(request, 400 if isinstance(fault, NotJson) else 422, problems)


async def _unfit(request: Request, fault: Exception) -> Response:
    path = fault.path if isinstance(fault, Unfit) else ""
    return error_answer(request, 422, [{"path": path, "id": "unfit", "message": str(fault)}])


async def _fault(request: Request, fault: Exception) -> Response:
    number = secrets.token_hex(4)
    # Never the message, which may quote what was written.
    _log.error("error %s: %s", number, type(fault).__name__)
    return error_answer(request, 500, number=number)
