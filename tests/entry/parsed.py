"""Hands without a browser: they read the pages that come, fill in the real forms and send them."""

from collections.abc import Mapping, Sequence

from lxml import html
from lxml.html import FormElement, HtmlElement
from starlette.testclient import TestClient

TYPED = "self::textarea or self::select or (self::input and not(@type='hidden'))"


class ParsedForms:
    """A person whose browser has no scripts."""

    def __init__(self, client: TestClient) -> None:
        self.client = client
        self.path = ""
        self.root: HtmlElement

    def open(self, address: str) -> None:
        self._take(self.client.get(address))

    def address(self) -> str:
        return self.path

    def rows(self) -> Mapping[str, int]:
        counts = self._form().xpath(".//input[@type='hidden'][substring(@name, string-length(@name) - 4) = '.rows']")
        return {one.get("name").removesuffix(".rows"): int(one.get("value")) for one in counts}

    def folded(self) -> Sequence[str]:
        return self._form().xpath(".//button[@name='open']/@value")

    def names(self) -> frozenset[str]:
        return frozenset(one.get("name") for one in self._inputs())

    def fill(self, name: str, values: Sequence[str]) -> bool:
        found = [one for one in self._inputs() if one.get("name") == name]
        boxes = [one for one in found if one.get("type") in {"radio", "checkbox"}]
        for one in boxes:
            one.checked = one.get("value") in values
        if boxes:
            assert {one.get("value") for one in boxes} >= set(values), f"{name} does not offer all of {values}"
            return True
        for one, value in zip(found, values, strict=False):
            if one.tag == "select":
                assert value in one.value_options, f"{name} does not offer {value}"
            one.value = value
        return len(found) >= len(values)

    def press(self, name: str, value: str) -> None:
        (button,) = self._form().xpath(".//button[@name=$name][@value=$value]", name=name, value=value)
        self._send(self._form(), {name: [value]}, button.get("formaction"))

    def send(self, action: str, values: Mapping[str, str]) -> None:
        (form,) = self.root.xpath("//main//form[@action=$action]", action=action)
        for name, value in values.items():
            form.inputs[name].value = value
        self._send(form, {})

    def _form(self) -> FormElement:
        (form,) = self.root.xpath("//form[@id='answers']")
        return form

    def _inputs(self) -> list[HtmlElement]:
        return self._form().xpath(f".//*[{TYPED}]")

    def _send(self, form: FormElement, more: Mapping[str, list[str]], action: str | None = None) -> None:
        sent: dict[str, list[str]] = {}
        for name, value in form.form_values():
            # The first line break after <textarea> belongs to the markup, not to the text.
            sent.setdefault(name, []).append(value.removeprefix("\n"))
        self._take(self.client.post(action or form.action, data={**sent, **more}))

    def _take(self, answer: object) -> None:
        assert answer.status_code == 200, (answer.url.path, answer.status_code, problems(answer.text))
        self.path = answer.url.path
        self.root = html.document_fromstring(answer.text)


def problems(text: str) -> list[str]:
    """What an error page or an error summary says."""
    return [one.text_content().strip() for one in html.document_fromstring(text).xpath("//h1 | //*[@role='alert']//a")]
