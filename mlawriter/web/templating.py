"""Whole page or part: one template environment, the words of the person's language, the direction of the page."""

import secrets
from collections.abc import Mapping
from contextvars import ContextVar
from functools import cache
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import HTMLResponse

from mlawriter.language.locales import LANGUAGES, Language, language, negotiate
from mlawriter.language.messages import Translator, translator
from mlawriter.language.names import state_choices, state_name
from mlawriter.places import TEMPLATES
from mlawriter.readers.pages import FieldView
from mlawriter.web.field_html import leaf_html
from mlawriter.web.static_files import static_address
from mlawriter.web.wording import answer_in_words, language_choices

COOKIE: Final = "language"

_words: ContextVar[Translator] = ContextVar("words")


def words() -> Translator:
    """The wording in the language of the person who is being answered."""
    return _words.get()


def speak(request: Request) -> Language:
    """Choose the person's language for this request: the cookie, then what the browser asks for."""
    spoken = language(negotiate(request.headers.get("accept-language"), request.cookies.get(COOKIE)))
    _words.set(translator(spoken.tag))
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
        "leaf_html": _leaf_html,
        "state_options": _state_options,
        "language_options": _language_options,
        "state_name": lambda code: state_name(_words.get().tag, code),
        "static": static_address,
        "languages": LANGUAGES,
        "new_key": lambda: secrets.token_urlsafe(12),
    }
    return environment


def _leaf_html(view: FieldView, address: str, first: str) -> Markup:
    options = {"state": _state_options, "language": _language_options}
    return leaf_html(_words.get().tag, _leaf_macro(), options, view, address, first)


@cache
def _leaf_macro() -> Any:
    return _environment().get_template("fields/fields.html").module.leaf  # type: ignore[attr-defined] # a macro


def _state_options(chosen: str) -> Markup:
    return _with_chosen(_all_states(_words.get().tag), chosen)


def _language_options(chosen: str) -> Markup:
    return _with_chosen(_all_languages(_words.get().tag), chosen)


@cache
def _all_states(tag: str) -> str:
    return _options(state_choices(tag))


@cache
def _all_languages(tag: str) -> str:
    return _options(language_choices(tag))


def _options(choices: tuple[tuple[str, str], ...]) -> str:
    return "".join(f'<option value="{escape(code)}">{escape(name)}</option>' for code, name in choices)


def _with_chosen(options: str, chosen: str) -> Markup:
    """Mark one option; the list is built once for each language because 200 of them cost more than the page."""
    if chosen.startswith("\x00"):
        return Markup(chosen)  # noqa: S704 - the hole that field_html fills in
    if not chosen:
        return Markup(options)  # noqa: S704 - made here, from escaped names
    mark = f'<option value="{escape(chosen)}"'
    if mark not in options:
        return Markup(f"{mark} selected>{escape(chosen)}</option>{options}")  # noqa: S704 - made here, from escaped names
    return Markup(options.replace(mark, f"{mark} selected", 1))  # noqa: S704 - made here, from escaped names
