"""The sheet of a State as lines: what is on file on each topic with its mark, and nothing where it is unknown."""

from datetime import date

from mlawriter.directory.codes import FUNCTIONS
from mlawriter.directory.country_sheet import TOPICS, Mark, state_sheet
from mlawriter.directory.records import Authority, Fiche, Membership, Names, Notification, Rule, Sourced, State

DAY = date(2026, 11, 22)
YEAR = 365
READ = {"source": "a law", "source_date": "2026-05-01", "confidence": "high"}


def office(name: str = "Ministry", **values: object) -> Authority:
    given = {"id": f"xa-mla-{name.casefold()}", "function": "mla", "names": {"en": name}, **READ, **values}
    return Authority(**given)


def state(**values: object) -> State:
    names = {"en": Names(short="Nowhere", **READ)}
    return State(code="XA", kind="fictional", collected="2026-11-21", names=names, **values)


def rule(topic: str, text: str = "Two years", **values: object) -> Rule:
    return Rule(id=f"xa-rule-{topic}".replace("_", "-"), topic=topic, text=text, **{**READ, **values})


def test_a_state_of_which_nothing_is_known_has_every_line_and_no_value():
    sheet = state_sheet(state(), DAY, YEAR, ("service",))

    assert [line.topic for line in sheet.lines] == [asked.topic for asked in TOPICS]
    assert all(line.values == () for line in sheet.lines)
    assert sheet.without_office == FUNCTIONS
    assert sheet.measures == {"service": ()}


def test_offices_of_one_name_and_contact_stand_once_with_all_their_functions():
    both = (office(phones=("+999 1",)), office(id="xa-ext-ministry", function="extradition", phones=("+999 1",)))

    sheet = state_sheet(state(authorities=both), DAY, YEAR)

    (only,) = sheet.offices
    assert [record.function for record in only.records] == ["mla", "extradition"]
    assert "extradition" not in sheet.without_office
    assert sheet.offices_for("extradition") == (only,)


def test_offices_reached_differently_stand_apart():
    both = (office(phones=("+999 1",)), office(id="xa-ext-ministry", function="extradition", phones=("+999 2",)))

    assert len(state_sheet(state(authorities=both), DAY, YEAR).offices) == 2


def test_an_office_that_was_replaced_stands_only_where_no_other_serves():
    old = office("Old", historic=True)

    alone = state_sheet(state(authorities=(old,)), DAY, YEAR)
    beside = state_sheet(state(authorities=(old, office("New"))), DAY, YEAR)

    assert [one.first.name("en") for one in alone.offices] == ["Old"]
    assert [one.first.name("en") for one in beside.offices] == ["New"]


def test_the_days_after_which_a_value_is_to_be_confirmed_are_an_argument():
    told = state(rules=(rule("min_penalty", source_date="2026-05-01"),))

    in_time = state_sheet(told, DAY, YEAR).on("min_penalty")
    late = state_sheet(told, DAY, 30).on("min_penalty")

    assert [value.mark.old for value in in_time.values] == [False]
    assert [value.mark.old for value in late.values] == [True]


def test_a_confirmation_makes_a_value_young_and_stands_in_its_mark():
    told = rule("nationals", source_date="2010", confirmed_by="Desk of XA", confirmed_on="2026-11-01")

    (value,) = state_sheet(state(rules=(told,)), DAY, YEAR).on("nationals").values

    assert value.mark == Mark("a law", "2010", "high", "Desk of XA", "2026-11-01")


def test_a_value_with_a_source_of_its_own_has_a_mark_of_its_own():
    own = Sourced(source="a page", source_date="2011", confidence="low", doubts=("Moved since",))
    both = office(phones=("+999 1",), address="1 Long Street", values={"phones": own})

    (one,) = state_sheet(state(authorities=(both,)), DAY, YEAR).offices

    marks = {name: mark for mark, names in one.marks.items() for name in names}
    assert (marks["phones"].source, marks["phones"].old, marks["phones"].doubtful) == ("a page", True, True)
    assert marks["address"] == one.mark == Mark("a law", "2026-05-01", "high")


def test_what_several_offices_say_alike_is_told_once_and_names_them():
    two = (office("One", channels=("diplomatic",)), office("Two", channels=("diplomatic",)))

    (value,) = state_sheet(state(authorities=two), DAY, YEAR).on("channel").values

    assert value.codes == ("diplomatic",)
    assert [each.name("en") for each in value.offices] == ["One", "Two"]


def test_paper_or_electronic_is_a_code_and_the_words_of_an_office_are_words():
    one = office(medium="both", originals="Two copies")
    sheet = state_sheet(state(authorities=(one,)), DAY, YEAR)

    assert [(value.codes, value.text) for value in sheet.on("medium").values] == [(("both",), "")]
    assert [(value.codes, value.text) for value in sheet.on("originals").values] == [((), "Two copies")]


def test_what_police_accept_is_no_channel_of_requests():
    police = office("Police", function="police", channels=("interpol",))

    assert state_sheet(state(authorities=(police,)), DAY, YEAR).on("channel").values == ()


def test_notified_languages_keep_instrument_choice_scope_and_partners():
    told = Notification(
        id="xa-notice-untoc-accepted-languages",
        instrument="UNTOC",
        article="18(14)",
        topic="accepted_languages",
        languages=("en", "fr"),
        choice="all",
        scope="extradition",
        partners=("XB",),
        **READ,
    )

    (value,) = state_sheet(state(notifications=(told,)), DAY, YEAR).on("accepted_languages").values

    assert (value.codes, value.choice, value.scope) == (("en", "fr"), "all", "extradition")
    assert (value.instrument, value.provision, value.partners) == ("UNTOC", "18(14)", ("XB",))


def test_a_fiche_stands_under_its_measure():
    fiche = Fiche(id="xa-fiche-service", measure="service", possible="yes", **READ)

    sheet = state_sheet(state(fiches=(fiche,)), DAY, YEAR, ("service", "search"))

    assert [one.fiche for one in sheet.measures["service"]] == [fiche]
    assert sheet.measures["search"] == ()


def test_a_former_membership_is_not_on_the_sheet():
    places = [
        Membership(id=f"xa-membership-{status}", organisation="ORG", status=status, **READ)
        for status in ("member", "former")
    ]

    (kept,) = state_sheet(state(memberships=tuple(places)), DAY, YEAR).memberships.values()

    assert kept == (places[0],)
