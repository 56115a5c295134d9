"""Whole page or part: one template environment, the words of the person's language, the direction of the page."""

import secrets
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import HTMLResponse

from mlawriter.language.dates import written_day
from mlawriter.language.locales import LANGUAGES, Language, language, negotiate
from mlawriter.language.messages import Translator, translator
from mlawriter.language.names import state_name
from mlawriter.places import TEMPLATES
from mlawriter.readers.views import SectionView
from mlawriter.web.field_html import Inputs, filled, hole, is_hole, kept_pieces
from mlawriter.web.long_lists import LongList, called, chosen_option, holds_lists, whole_list
from mlawriter.web.static_files import static_address
from mlawriter.web.wording import answer_in_words

COOKIE: Final = "language"
_VARY: Final = "HX-Request, Accept-Language, Cookie"

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
    template = part if part is not None and _asks_for_part(request) else whole
    shown = _environment().get_template(template).render(context, language=spoken, here=request.url.path)
    return _answer(shown, status, headers)


@dataclass(frozen=True, slots=True)
class Shell:
    """A page of which everything turns on `key` and the language, but for the parts that are filled in each time.

    The templates get the parts as `at`; whatever else they show must be in the key, and must not have been typed.
    """

    whole: str
    part: str
    key: tuple[object, ...]


def shell_page(request: Request, shell: Shell, parts: Mapping[str, Markup], **context: Any) -> HTMLResponse:
    """Answer with a shell, which is rendered once and holds nothing that was typed, and these parts in it."""
    spoken = speak(request)
    template = shell.part if _asks_for_part(request) else shell.whole
    pieces = kept_pieces(
        None,
        (template, spoken.tag, *shell.key),
        lambda: (
            _environment()
            .get_template(template)
            .render(context, at={name: hole(name) for name in parts}, language=spoken, here=hole("here"))
        ),
    )
    return _answer(filled(pieces, {**parts, "here": escape(request.url.path)}))


def _asks_for_part(request: Request) -> bool:
    return request.headers.get("hx-request") == "true"


def _answer(shown: str, status: int = 200, headers: Mapping[str, str] | None = None) -> HTMLResponse:
    # Half a character, typed and refused, is shown again as a question mark.
    return HTMLResponse(shown.encode("utf-8", "replace"), status, {**(headers or {}), "vary": _VARY})


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
        "state_options": lambda chosen: whole_list("state", _words.get().tag, chosen),
        "lists_held": _short.get,
        "chosen_option": _chosen_option,
        "called": _called,
        "state_name": lambda code: state_name(_words.get().tag, code),
        "written_day": lambda day: written_day(_words.get().tag, day),
        "_": _said,
        "frame": _frame,
        "static": static_address,
        "lists_address": lambda: static_address(f"lists-{_words.get().tag}.json"),
        "languages": LANGUAGES,
        "new_key": new_key,
    }
    return environment


def fields_html(view: SectionView, address: str, focus: str) -> Markup:
    """The inputs of a section, and the answers in it that are set aside."""
    macros = macros_of("fields/fields.html")
    listed = _chosen_option if _short.get() else _called
    inputs = Inputs(_words.get().tag, macros, listed, address, focus).all(view.fields)
    return inputs + macros.aside(view.set_aside) if view.set_aside else inputs


@cache
def macros_of(template: str) -> Any:
    """The macros of a template, to be called for the person who is being answered."""
    return _environment().get_template(template).module


def new_key() -> str:
    """A key by which a form that is sent twice is saved once."""
    return secrets.token_urlsafe(12)


def _chosen_option(kind: LongList, chosen: str) -> Markup:
    if is_hole(chosen):
        return Markup(chosen)  # noqa: S704 - the hole that field_html fills in
    return chosen_option(kind, _words.get().tag, chosen)


def _called(kind: LongList, chosen: str) -> Markup:
    if is_hole(chosen):
        return Markup(chosen)  # noqa: S704 - the hole that field_html fills in
    return escape(called(kind, _words.get().tag, chosen))


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
