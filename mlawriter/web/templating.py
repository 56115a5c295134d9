"""Whole page or part: one template environment, the words of the person's language, the direction of the page."""

import secrets
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from functools import cache
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import HTMLResponse

from mlawriter.language.locales import LANGUAGES, Language, language, negotiate
from mlawriter.language.messages import Translator, translator
from mlawriter.language.names import state_name
from mlawriter.places import TEMPLATES
from mlawriter.readers.views import FieldView
from mlawriter.web.field_html import Inputs, hole, is_hole
from mlawriter.web.long_lists import LongList, holds_lists, options_html
from mlawriter.web.static_files import static_address
from mlawriter.web.wording import answer_in_words

COOKIE: Final = "language"

_words: ContextVar[Translator] = ContextVar("words")
_short: ContextVar[bool] = ContextVar("short", default=False)


def words() -> Translator:
    """The wording in the language of the person who is being answered."""
    return _words.get()


def speak(request: Request) -> Language:
    """Choose the person's language for this request: the cookie, then what the browser asks for."""
    spoken = language(negotiate(request.headers.get("accept-language"), request.cookies.get(COOKIE)))
    _words.set(translator(spoken.tag))
    _short.set(holds_lists(request))
    return spoken


def page(
    request: Request,
    whole: str,
    *,
    part: str | None = None,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    **context: Any,
) -> HTMLResponse:
    """Answer with the whole page, or with its part where htmx asks for one."""
    spoken = speak(request)
    template = part if part is not None and request.headers.get("hx-request") == "true" else whole
    shown = _environment().get_template(template).render(context, language=spoken, here=request.url.path)
    # Half a character, typed and refused, is shown again as a question mark.
    answer = HTMLResponse(shown.encode("utf-8", "replace"), status, headers)
    answer.headers["Vary"] = "HX-Request, Accept-Language, Cookie"
    return answer


class _Template(Template):
    """A template whose macros are imported as they are: every template here has the same globals."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        del ctx
        return super()._get_default_module()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    environment.template_class = _Template
    environment.install_gettext_callables(  # type: ignore[attr-defined] # the extension adds it
        lambda text: _words.get().gettext(text),
        lambda one, many, n: _words.get().ngettext(one, many, n),
        newstyle=True,
        pgettext=lambda sense, text: _words.get().pgettext(sense, text),
        npgettext=lambda sense, one, many, n: _words.get().npgettext(sense, one, many, n),
    )
    environment.globals |= {
        "words": lambda text: _words.get().gettext(text),
        "problem_words": lambda problem: problem.words(_words.get().gettext),
        "answer_words": lambda field, answer, rows=None: answer_in_words(_words.get(), field, answer, rows),
        "fields_html": _fields_html,
        "aside_html": lambda kept: _field_macros().aside(kept) if kept else "",
        "state_options": _state_options,
        "language_options": _language_options,
        "state_name": lambda code: state_name(_words.get().tag, code),
        "_": _said,
        "frame": _frame,
        "static": static_address,
        "lists_address": lambda: static_address(f"lists-{_words.get().tag}.json"),
        "languages": LANGUAGES,
        "new_key": lambda: secrets.token_urlsafe(12),
    }
    return environment


def _fields_html(views: Iterable[FieldView], address: str, focus: str) -> Markup:
    options = {"state": _state_options, "language": _language_options}
    return Inputs(_words.get().tag, _field_macros(), options, address, focus).all(views)


@cache
def _field_macros() -> Any:
    return _environment().get_template("fields/fields.html").module


def _state_options(chosen: str) -> Markup:
    return _list_options("state", chosen)


def _language_options(chosen: str) -> Markup:
    return _list_options("language", chosen)


def _list_options(kind: LongList, chosen: str) -> Markup:
    if is_hole(chosen):
        return Markup(chosen)  # noqa: S704 - the hole that field_html fills in
    return options_html(kind, _words.get().tag, chosen, short=_short.get())


_INVARIABLE: Final = {"head": "layouts/_head.html", "top": "layouts/_top.html", "foot": "layouts/_foot.html"}


@cache
def _frame_parts(name: str, tag: str) -> tuple[str, ...]:
    """A part of the frame around every page, which turns on the language and the address alone."""
    spoken = language(tag)
    shown = _environment().get_template(_INVARIABLE[name]).render(language=spoken, here=hole("here"))
    return tuple(shown.split(hole("here")))


def _frame(name: str, here: str = "") -> Markup:
    return escape(here).join(map(Markup, _frame_parts(name, _words.get().tag)))


def _said(text: str, **blanks: Any) -> Markup:
    """The wording of a template; what goes into its blanks is escaped."""
    said = Markup(_words.get().gettext(text))  # noqa: S704 - wording of our own
    return said % blanks if "%" in text else said
