"""A page of text and facts."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import msgspec
from hypothesis import given, settings
from tests.views.sample import CLASH, FULL, TEXT, head, readings

from elchi.model import Reading
from elchi.views.facts import entries
from elchi.views.page import page

VOID = {"meta", "link", "br"}


class Parsed(HTMLParser):
    """The elements of a page, the text of each report, and the ids on facts and on words."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[dict[str, str]] = []
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.facts: list[str] = []
        self.marks: list[tuple[list[str], str]] = []
        self.titles: list[str] = []
        self.links: list[str] = []
        self.policy = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {"tag": tag, **{name: value or "" for name, value in attrs}}
        self.tags.append(tag)
        if values.get("http-equiv"):
            self.policy = values["content"]
        if tag not in VOID:
            self.stack.append(values)
        if values.get("class") == "text":
            self.texts.append("")
        if "data-id" in values:
            self.facts.append(values["data-id"])
        if tag == "mark":
            self.marks.append((values["data-facts"].split(), ""))
        if tag == "a":
            self.links.append(values["href"])

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop()["tag"] == tag, "every element is closed where it was opened"

    def handle_data(self, data: str) -> None:
        if any(one.get("class") == "text" for one in self.stack):
            self.texts[-1] += data
        if any(one["tag"] == "mark" for one in self.stack):
            ids, words = self.marks[-1]
            self.marks[-1] = (ids, words + data)
        if self.stack and self.stack[-1]["tag"] == "title":
            self.titles.append(data)


@given(readings())
@settings(max_examples=150, deadline=None)
def test_the_text_on_the_page_is_the_text_of_the_report(reading: Reading) -> None:
    parsed = Parsed(page([reading]))
    assert parsed.texts == [reading.text]
    assert not parsed.stack


@given(readings())
@settings(max_examples=100, deadline=None)
def test_every_fact_is_on_the_page_and_its_words_carry_its_id(reading: Reading) -> None:
    parsed = Parsed(page([reading]))
    assert parsed.facts == [entry.id for entry in sorted_entries(reading)]
    for entry in entries(reading):
        on_page = sum(len(words) for ids, words in parsed.marks if entry.id in ids)
        covered = {at for span in entry.spans for at in range(span.start, min(span.end, len(reading.text)))}
        assert on_page == len(covered)


def sorted_entries(reading: Reading) -> list[str]:
    from elchi.views.words import KINDS

    return sorted(entries(reading), key=lambda entry: list(KINDS).index(entry.kind))


def test_markup_in_a_report_shows_as_text() -> None:
    hostile = '</div><script>alert(1)</script><img src=x onerror="alert(2)">&amp;'
    reading = msgspec.structs.replace(FULL, text=hostile, report=head(hostile, url="javascript:alert(3)"))
    parsed = Parsed(page([reading]))
    assert parsed.texts == [hostile]
    assert parsed.tags.count("script") == 1
    assert "img" not in parsed.tags
    assert parsed.links == ["#reports", "#text-0", "#facts-0"], "only links of the web are links"


def test_markup_in_names_and_warnings_shows_as_text() -> None:
    person = msgspec.structs.replace(FULL.people[0], id='p1"><b>', name="<b onclick=x>Имя</b>")
    reading = msgspec.structs.replace(FULL, people=(person,), warnings=("<i>!</i>",))
    html = page([reading])
    assert "<b onclick" not in html
    assert "<i>!" not in html


def test_the_policy_allows_just_the_style_and_script_of_the_page() -> None:
    html = page([FULL])
    policy = Parsed(html).policy
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert " style=" not in html, "a style attribute would not pass the policy"
    assert not re.search(r"\son\w+=", html.split("<main")[1]), "nor would a handler"


def test_the_page_needs_no_network() -> None:
    html = page([FULL])
    assert "@import" not in html
    assert "url(" not in html
    assert "src=" not in html


def test_several_reports_are_listed_and_one_is_shown() -> None:
    html = page([FULL, FULL, FULL], of=7)
    assert html.count('class="report" hidden') == 2
    assert "3 из 7" in html
    assert Parsed(html).texts == [TEXT] * 3


def test_a_page_of_nothing_is_still_a_page() -> None:
    assert Parsed(page([])).texts == []


def test_plain_words_stand_for_vocabulary() -> None:
    html = page([FULL])
    for words in ("официальный визит", "отменён", "15 ноября 2024", "товарооборот: 3 млрд USD", "союзничество"):
        assert words in html


def test_an_office_stands_with_its_holder_and_alone_without_one() -> None:
    (found,) = (entry for entry in entries(FULL) if entry.kind == "people")
    assert ("должность", "премьер-министр Казахстана") in found.details
    assert FULL.offices[0].evidence[0] in found.spans
    assert found.rule == "office.beside_name"
    vacant = msgspec.structs.replace(FULL.offices[0], person=None)
    kinds = [entry.kind for entry in entries(msgspec.structs.replace(FULL, offices=(vacant,)))]
    assert kinds.count("offices") == 1
    assert "offices" not in [entry.kind for entry in entries(FULL)]


def test_text_and_facts_are_a_link_apart() -> None:
    html = page([FULL, FULL])
    for number in (0, 1):
        for part in ("text", "facts"):
            assert html.count(f'href="#{part}-{number}"') == html.count(f'id="{part}-{number}"') == 1


def test_clashing_dates_and_warnings_are_in_russian() -> None:
    published = msgspec.structs.replace(FULL.report.published, conflict=CLASH)
    html = page([msgspec.structs.replace(FULL, report=msgspec.structs.replace(FULL.report, published=published))])
    assert "Сведения о дате сообщения расходятся: «18 марта 2021» и «в 2023 году»" in html
    assert "Несколько строк с местом и датой" in html
    assert "several datelines" not in html


def test_what_html_cannot_hold_keeps_its_place() -> None:
    text = "а\x00б\x0cв\ud800г"
    (shown,) = Parsed(page([msgspec.structs.replace(FULL, text=text, report=head(text))])).texts
    assert len(shown) == len(text)
    assert shown.encode("utf-8")
