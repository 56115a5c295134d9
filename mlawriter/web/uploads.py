"""The one file that a form may bring, read on the loop within its limits, so that a thread can work on it."""

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from fastapi import Depends
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import Request

from mlawriter.vocabulary.limits import LARGEST_UPLOAD, LONGEST_KEY, MOST_FORM_FIELDS, MOST_UPLOADS


@dataclass(frozen=True, slots=True)
class Sent:
    """A file with the name it had and the key of its form."""

    content: bytes
    name: str
    key: str


async def read_upload(request: Request) -> Sent:
    """The one file of a form, and the form's key.

    Raises:
        HTTPException: there is none, or it is too large.
    """
    try:
        form = await request.form(max_files=MOST_UPLOADS, max_fields=MOST_FORM_FIELDS)
    except MultiPartException:
        raise HTTPException(400) from None
    sent, key = form.get("file"), form.get("key")
    if not isinstance(sent, UploadFile):
        raise HTTPException(400)
    content = await sent.read(LARGEST_UPLOAD + 1)
    await form.close()
    if len(content) > LARGEST_UPLOAD:
        raise HTTPException(413)
    return Sent(content, sent.filename or "", key[:LONGEST_KEY] if isinstance(key, str) else "")


Uploaded: TypeAlias = Annotated[Sent, Depends(read_upload)]
