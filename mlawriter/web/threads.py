"""Keeps the loop free: a page that only looks things up in SQLite runs at once, what may wait goes to a thread."""

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, ParamSpec

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from mlawriter.web.deps import Desk

Asked = ParamSpec("Asked")


def quick(answer: Callable[Asked, Response]) -> Callable[Asked, Coroutine[Any, Any, Response]]:
    """Answer at once where the store is a file beside us; another database may keep us waiting, so in a thread.

    A hop to a thread costs more than a look-up in SQLite. Long work is a plain `def` route, which always hops.
    """

    @wraps(answer)
    async def run(*args: Asked.args, **kwargs: Asked.kwargs) -> Response:
        desk = kwargs.get("desk")
        if isinstance(desk, Desk) and desk.store.engine.dialect.name != "sqlite":
            return await run_in_threadpool(answer, *args, **kwargs)
        return answer(*args, **kwargs)

    return run
