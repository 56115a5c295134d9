"""Hands in a real browser, with scripts or without: they open rows, type, choose, tick and press."""

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

PATIENCE = 15_000  # milliseconds; the machine may be busy with other tests

INPUTS = """Object.fromEntries(
  [...document.querySelectorAll('#answers :is(input:not([type=hidden]), select, textarea)')]
    .map(one => [one.name, [one.type, one.closest('div[hx-post]') !== null]]))"""

COUNTS = """Object.fromEntries([...document.querySelectorAll('#answers input[name$=".rows"]')]
  .map(one => [one.name.slice(0, -5), Number(one.value)]))"""

FOLDED = """[...document.querySelectorAll('#answers button[name="open"]')].map(one => one.value)"""

COUNT_REFRESHES = """addEventListener('htmx:after:swap', event => {
  const whole = document.documentElement;
  if (event.detail.ctx.target?.id === 'answers') whole.dataset.refreshed = Number(whole.dataset.refreshed ?? 0) + 1;
})"""


class TypedForms:
    """A person at a browser; `scripts` says whether pages change in place."""

    def __init__(self, page: Page, *, scripts: bool) -> None:
        self.page = page
        self.scripts = scripts
        page.add_init_script(COUNT_REFRESHES)

    def open(self, address: str) -> None:
        self.page.goto(address)

    def address(self) -> str:
        return urlsplit(self.page.url).path

    def rows(self) -> Mapping[str, int]:
        return self.page.evaluate(COUNTS)

    def folded(self) -> Sequence[str]:
        return self.page.evaluate(FOLDED)

    def names(self) -> frozenset[str]:
        self._look()
        return frozenset(self.inputs)

    def fill(self, name: str, values: Sequence[str]) -> bool:
        if name not in self.inputs:  # folded away by an answer given since
            return False
        found = self.page.locator(f'#answers [name="{name}"]:not([type="hidden"])')
        kind, asks_more = self.inputs[name]
        match kind:
            case "radio" | "checkbox":
                for value in values:
                    self._change(found.and_(self.page.locator(f'[value="{value}"]')), Locator.check, asks_more)
            case "select-one":
                room = found.count()
                for place, value in enumerate(values[:room]):
                    self._change(found.nth(place), lambda one, value=value: one.select_option(value), asks_more)
                return room >= len(values)
            case _:
                room = found.count()
                for place, value in enumerate(values[:room]):
                    self._change(found.nth(place), lambda one, value=value: one.fill(value), asks_more)
                return room >= len(values)
        return True

    def press(self, name: str, value: str) -> None:
        button = self.page.locator(f'#answers button[name="{name}"][value="{value}"]')
        before = self.rows().get(value, 0)
        self._open_rows()
        button.click()
        if self.scripts and name == "add":
            expect(self.page.locator(f'#answers input[name="{value}.rows"]')).to_have_value(str(before + 1))
        if self.scripts and name == "open":
            expect(self.page.locator(f"details#f-{value.replace('.', '-')}")).to_be_visible()

    def send(self, action: str, values: Mapping[str, str]) -> None:
        form = self.page.locator(f'main form[action="{action}"]')
        for name, value in values.items():
            form.locator(f'[name="{name}"]').select_option(value)
        form.locator("button").click()

    def _look(self) -> None:
        self._open_rows()
        if self.scripts:  # which turn typed names into lists
            expect(self.page.locator("#answers input[data-list]")).to_have_count(0, timeout=PATIENCE)
        self.inputs: dict[str, tuple[str, bool]] = self.page.evaluate(INPUTS)

    def _open_rows(self) -> None:
        closed = self.page.locator("#answers details.row:not([open]) > summary")
        while closed.count():
            closed.first.click()

    def _change(self, control: Locator, act: Callable[[Locator], object], asks_more: bool) -> None:
        """Where an answer opens further questions at once, leave the input and wait until they are there."""
        if not (asks_more and self.scripts):
            act(control)
            return
        whole = self.page.locator("html")
        before = int(whole.get_attribute("data-refreshed") or 0)
        act(control)
        control.blur()
        expect(whole).to_have_attribute("data-refreshed", str(before + 1), timeout=PATIENCE)
        self._look()
