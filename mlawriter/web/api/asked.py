"""What the API is asked: a request file as body, a language, a format, a day."""

import re
from datetime import date
from typing import Annotated, Any, Final, TypeAlias

from fastapi import Depends, Header, Query
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

from mlawriter.casework.check_file import ReadFile, check_file, parse_file
from mlawriter.casework.printing import FORMS
from mlawriter.language.locales import LANGUAGES
from mlawriter.vocabulary.limits import LARGEST_UPLOAD, LONGEST_KEY
from mlawriter.web.deps import AtDesk, Policy

REFUSALS: Final[dict[int | str, dict[str, Any]]] = {
    "4XX": {
        "description": "Refused; the error says why.",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/error"}}},
    },
    "503": {
        "description": "Somebody else is writing; try again.",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/error"}}},
    },
}
FILE_BODY: Final[dict[str, Any]] = {
    "required": True,
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/request_file"}}},
}
DOCUMENT: Final[dict[str, Any]] = {
    "description": "The letter, as a file named by its reference.",
    "content": {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {},
        "text/html": {},
        "text/plain": {},
    },
}


def told(policy: Policy, schema: str, *, status: int = 200, body: bool = False) -> dict[str, Any]:
    """What each route says of itself: its policy, the part of the description that its answer follows, its refusals."""
    answer = (
        DOCUMENT
        if schema == "document"
        else {
            "description": "The answer.",
            "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}},
        }
    )
    return {
        "response_model": None,
        "status_code": status,
        "responses": {status: answer, **REFUSALS},
        "openapi_extra": {"x-policy": policy, **({"requestBody": FILE_BODY} if body else {})},
    }


async def read_body(request: Request) -> bytes:
    """The body of a request, JSON by its own word.

    Raises:
        HTTPException: 413 for a body that is too large, 415 for another content type.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise HTTPException(415)
    content = bytearray()
    try:
        async for chunk in request.stream():
            content += chunk
            if len(content) > LARGEST_UPLOAD:
                raise HTTPException(413)
    except ClientDisconnect:
        raise HTTPException(400) from None
    return bytes(content)


async def read_file(request: Request, desk: AtDesk) -> ReadFile:
    """The request file in the body, checked."""
    content = await read_body(request)
    return await run_in_threadpool(lambda: check_file(desk.books, parse_file(content)))


_TAG: Final = "|".join(re.escape(language.tag) for language in LANGUAGES)
TAGS: Final = f"^({_TAG})$"

Tag: TypeAlias = Annotated[str, Query(pattern=TAGS, description="Language of what is given")]
Beside: TypeAlias = Annotated[
    str, Query(alias="with", pattern=f"^({_TAG}|)$", description="A second language, side by side")
]
Form: TypeAlias = Annotated[str, Query(pattern=f"^({'|'.join(FORMS)})$", description="Format of the document")]
On: TypeAlias = Annotated[date | None, Query(description="Day to go by where the letter has no date; today if absent")]
Key: TypeAlias = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        max_length=LONGEST_KEY,
        description="The same key with the same content gives the first result again",
    ),
]
SentFile: TypeAlias = Annotated[ReadFile, Depends(read_file)]
