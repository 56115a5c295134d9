"""Request files: a matter with its requests out of the program, and into it."""

import json
from typing import Any

from fastapi import APIRouter
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.files import FileRefused, export_matter, import_matter
from mlawriter.readers.problems import Problem
from mlawriter.readers.request_file import check_file
from mlawriter.vocabulary.limits import DEEPEST_ANSWERS, LARGEST_UPLOAD, LONGEST_KEY, MOST_FORM_FIELDS, MOST_UPLOADS
from mlawriter.web.deps import AtDesk, Id, allows
from mlawriter.web.templating import page

router = APIRouter(prefix="/matters")


@router.get("/{matter_id}/file.json", **allows("own.read"))
async def file(desk: AtDesk, matter_id: Id) -> Response:
    """The matter with its requests as one file."""
    content = json.dumps(export_matter(desk.store, desk.person, matter_id), ensure_ascii=False, indent=1)
    headers = {"Content-Disposition": f'attachment; filename="matter-{matter_id}.json"'}
    return Response(content.encode(), media_type="application/json", headers=headers)


@router.post("/import", **allows("own.write"))
async def take_in(request: Request, desk: AtDesk) -> Response:
    """A new matter from a file; a faulty file is refused whole, with every fault named."""
    content, key = await uploaded(request)
    try:
        checked = check_file(_parsed(content), desk.matter, desk.books.letters, desk.books.measures, desk.known)
        matter = import_matter(desk.store, desk.person, checked.file, lambda _: checked.problems, key=key)
    except FileRefused as refused:
        return page(request, "matters/refused.html", status=422, problems=refused.problems[:100])
    except ValueError:
        return page(request, "matters/refused.html", status=422, problems=(Problem("", "wrong_shape"),))
    return RedirectResponse(f"/matters/{matter}", 303)


async def uploaded(request: Request) -> tuple[bytes, str]:
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
    return content, key[:LONGEST_KEY] if isinstance(key, str) else ""


def _parsed(content: bytes) -> Any:
    """Read JSON that a hostile hand may have written: not too deep, no numbers that are none.

    Raises:
        ValueError: it is not JSON in UTF-8, or too deep.
    """

    def refuse(constant: str) -> None:
        raise ValueError(constant)

    try:
        data = json.loads(content.decode("utf-8-sig"), parse_constant=refuse)
    except RecursionError:
        raise ValueError("too deep") from None
    if _depth(data, DEEPEST_ANSWERS + 3) > DEEPEST_ANSWERS + 3:
        raise ValueError("too deep")
    return data


def _depth(value: Any, most: int) -> int:
    level, depth = [value], 0
    while level and depth <= most:
        level = [
            inner
            for one in level
            if isinstance(one, dict | list)
            for inner in (one.values() if isinstance(one, dict) else one)
        ]
        depth += 1
    return depth
