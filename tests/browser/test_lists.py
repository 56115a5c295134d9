"""A State is typed by name until the list is there; where it never comes, what is typed is saved all the same."""

from playwright.sync_api import Page, Route, expect


def test_a_typed_state_becomes_a_list_where_scripts_run(page: Page, case_a: dict[str, str]):
    page.goto(f"{case_a['matter']}/sections/case")

    state = page.locator("select[name=requesting_state]")
    expect(state).to_have_value("XA")
    assert state.locator("option").count() > 100
    expect(page.locator(".how")).to_have_count(0)
    expect(page.get_by_label("Requesting State", exact=True)).to_have_value("XA")


def test_a_state_is_typed_and_saved_where_the_list_does_not_come(page: Page, case_a: dict[str, str]):
    address = f"{case_a['matter']}/sections/case"
    page.route("**/lists-*.json", lambda route: route.abort())
    page.goto(address)
    state = page.locator("input[name=requesting_state]")
    expect(state).to_have_value("Keladou")

    state.fill("keladou")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.get_by_role("button", name="Save and continue").click()

    page.goto(address)
    expect(page.locator("input[name=requesting_state]")).to_have_value("Keladou")
    assert page.evaluate("document.cookie") == ""


def test_a_language_that_is_being_typed_is_not_taken_away(page: Page, case_a: dict[str, str]):
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/lists-*.json", hold)
    page.goto(f"{case_a['matter']}/sections/case")
    page.locator("input[name=written_in]").fill("Engl")

    waiting[0].continue_()

    expect(page.locator("select[name=requesting_state]")).to_have_value("XA")
    expect(page.locator("input[name=written_in]")).to_have_value("Engl")
