"""Reads a page as a browser would: what stands in it, what is wrong with it, and the forms as they would be sent."""

from dataclasses import dataclass

from lxml import html
from lxml.html import HtmlElement
from starlette.testclient import TestClient


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page."""

    root: HtmlElement

    @property
    def title(self) -> str:
        return "".join(self.root.xpath("//title")[0].itertext())

    @property
    def heading(self) -> str:
        (only,) = self.root.xpath("//h1")
        return " ".join("".join(only.itertext()).split())

    def faults(self) -> list[str]:
        """What a person with a screen reader, or a strict parser, would stumble over."""
        found = []
        ids = self.root.xpath("//@id")
        found += [f"id {one} stands twice" for one in set(ids) if ids.count(one) > 1]
        found += [f"label for nothing: {one}" for one in self.root.xpath("//label/@for") if one not in ids]
        found += [
            f"described by nothing: {one}"
            for value in self.root.xpath("//@aria-describedby")
            for one in value.split()
            if one not in ids
        ]
        fields = self.root.xpath("//input[not(@type='hidden')] | //select | //textarea")
        found += [f"no label: {one.get('name')}" for one in fields if not self._labelled(one)]
        found += [
            f"link to nothing: {one}" for one in self.root.xpath("//a/@href[starts-with(., '#')]") if one[1:] not in ids
        ]
        found += [f"group without a name: {one.get('id')}" for one in self.root.xpath("//fieldset[not(legend)]")]
        found += ["button without words" for one in self.root.xpath("//button") if not "".join(one.itertext()).strip()]
        found += [
            f"inline script or style: {one}" for one in self.root.xpath("//*/@style | //style | //script[not(@src)]")
        ]
        found += [
            f"handler: {name}"
            for one in self.root.iter()
            for name in getattr(one, "attrib", {})
            if name.startswith("on")
        ]
        return found

    def _labelled(self, field: HtmlElement) -> bool:
        named = field.get("aria-label") or field.xpath("ancestor::label")
        return bool(named or (field.get("id") and self.root.xpath("//label[@for=$id]", id=field.get("id"))))

    def form(self, form_id: str = "answers") -> dict[str, list[str]]:
        """What the browser would send, were a button without a name pressed."""
        (form,) = self.root.xpath("//form[@id=$id]", id=form_id)
        sent: dict[str, list[str]] = {}
        for name, value in form.form_values():
            sent.setdefault(name, []).append(value.removeprefix("\n"))
        return sent


def parts_of(browser: TestClient, address: str) -> list[tuple[str, Page]]:
    """A page that is shown in parts: the address of each part, and the part."""
    found = [(address, read(browser.get(address).text))]
    while following := found[-1][1].root.xpath("//a[@rel='next']/@href"):
        found.append((following[0], read(browser.get(following[0]).text)))
    return found


def all_text(browser: TestClient, address: str) -> str:
    """The words of all parts of a page."""
    return " ".join("".join(page.root.itertext()) for _, page in parts_of(browser, address))


def read(text: str) -> Page:
    """Parse a page."""
    return Page(html.document_fromstring(text))
