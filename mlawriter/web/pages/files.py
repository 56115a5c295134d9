"""The request file: a matter with its requests goes out as one JSON file, and comes in as a new matter."""

import json

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mlawriter.casework.check_file import NotJson, check_file, parse_file
from mlawriter.casework.files import FileRefused, export_matter, import_matter
from mlawriter.web.deps import AtDesk, Id, allows
from mlawriter.web.templating import page
from mlawriter.web.uploads import Uploaded

router = APIRouter(prefix="/matters")

_MOST_SHOWN = 100


@router.get("/{matter_id}/file.json", **allows("own.read"))
def file(desk: AtDesk, matter_id: Id) -> Response:
    """The matter with its requests as one file."""
    content = json.dumps(export_matter(desk.store, desk.person, matter_id), ensure_ascii=False, indent=1)
    headers = {"Content-Disposition": f'attachment; filename="matter-{matter_id}.json"'}
    return Response(content.encode(), media_type="application/json", headers=headers)


@router.post("/import", **allows("own.write"))
def take_in(request: Request, desk: AtDesk, sent: Uploaded) -> Response:
    """A new matter from a file; a faulty file is refused whole, with every fault named."""
    try:
        read = check_file(desk.books, parse_file(sent.content))
        matter = import_matter(desk.store, desk.person, read.file, lambda _: read.problems, key=sent.key)
    except NotJson as refused:
        return page(request, "matters/refused.html", status=422, problems=(refused.problem,), more=0)
    except FileRefused as refused:
        shown, more = refused.problems[:_MOST_SHOWN], len(refused.problems) - _MOST_SHOWN
        return page(request, "matters/refused.html", status=422, problems=shown, more=max(more, 0))
    return RedirectResponse(f"/matters/{matter}", 303)
