"""Put the parts of a Word file together; equal parts give equal bytes, and none names a person or a machine."""

from functools import cache
from html import escape
from typing import Final

from mlawriter.document.blocks import Document
from mlawriter.document.characters import encoded
from mlawriter.document.styles import ARABIC_FONT, EAST_ASIAN_FONT, FONT, word_language
from mlawriter.document.word_names import CONTENT_TYPES, CORE_PROPERTIES, MAIN, MAIN_TYPE, PACKAGE_RELATIONS, RELATIONS
from mlawriter.document.word_theme import theme
from mlawriter.document.zipped import Entry, deflated

_XML: Final = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PARTS: Final = {
    "word/styles.xml": "styles",
    "word/settings.xml": "settings",
    "word/fontTable.xml": "fontTable",
    "word/header1.xml": "header",
    "word/header2.xml": "header",
    "word/footer1.xml": "footer",
    "word/theme/theme1.xml": "theme",
}
_TYPES: Final = {
    "word/document.xml": f"{MAIN_TYPE}.document.main+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
}
# Compatibility mode 15 keeps Word from opening the file as one of an older Word.
_SETTINGS: Final = (
    f'<w:settings xmlns:w="{MAIN}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)
_FONTS: Final = "".join(
    f'<w:font w:name="{name}"><w:family w:val="{family}"/></w:font>'
    for name, family in dict.fromkeys(((FONT, "roman"), (ARABIC_FONT, "roman"), (EAST_ASIAN_FONT, "auto")))
)


def core_properties(document: Document) -> str:
    """Return the properties of the file: its title and language, no author."""
    return (
        f'<cp:coreProperties xmlns:cp="{CORE_PROPERTIES}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(document.title)}</dc:title>"
        f"<dc:language>{escape(word_language(document.language))}</dc:language></cp:coreProperties>"
    )


@cache
def fixed_entries() -> dict[str, Entry]:
    """Return the parts that are the same in each file."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            (f"{RELATIONS}/officeDocument", "word/document.xml"),
            (f"{PACKAGE_RELATIONS}/metadata/core-properties", "docProps/core.xml"),
        ),
        "word/_rels/document.xml.rels": _relations(
            *((f"{RELATIONS}/{kind}", path.removeprefix("word/")) for path, kind in _PARTS.items())
        ),
        "word/settings.xml": _SETTINGS,
        "word/theme/theme1.xml": theme(),
        "word/fontTable.xml": f'<w:fonts xmlns:w="{MAIN}">{_FONTS}</w:fonts>',
    }
    return {path: entry(content) for path, content in parts.items()}


def relation(path: str) -> str:
    """Return the id under which the document knows this part of the package."""
    return f"rId{list(_PARTS).index(path) + 1}"


def entry(*content: str) -> Entry:
    """Return one XML part as it stands in the file; its pieces are never put together, since that takes time."""
    return deflated(_XML, *map(encoded, content))


def _content_types() -> str:
    types = {path: f"{MAIN_TYPE}.{kind}+xml" for path, kind in _PARTS.items()} | _TYPES
    overrides = "".join(f'<Override PartName="/{path}" ContentType="{kind}"/>' for path, kind in types.items())
    return (
        f'<Types xmlns="{CONTENT_TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(*pairs: tuple[str, str]) -> str:
    rows = (f'<Relationship Id="rId{n}" Type="{kind}" Target="{to}"/>' for n, (kind, to) in enumerate(pairs, 1))
    return f'<Relationships xmlns="{PACKAGE_RELATIONS}">{"".join(rows)}</Relationships>'
