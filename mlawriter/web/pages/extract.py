"""The extract of a letter as a file: what may be handed to a bank, a witness or the person concerned."""

from fastapi import APIRouter
from starlette.responses import Response

from mlawriter.web.deps import AtDesk, Id, allows
from mlawriter.web.letters import document_answer, tag_of
from mlawriter.web.requests import open_on

router = APIRouter(prefix="/requests/{request_id}")


@router.get("/extract/{tag}.{form}", **allows("own.read"))
def download(desk: AtDesk, request_id: Id, tag: str, form: str) -> Response:
    """The letter without what is held back, in one language, as it reads now or as it was finished."""
    opened = open_on(desk, request_id)
    return document_answer(opened, opened.inputs, tag_of(tag), form, extract=True)
