"""Check a ministry's own base file and read it: what could do harm is refused when it is handed in."""

import re
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Final, NoReturn

import docx
from docx.document import Document as WordFile
from lxml import etree

from mlawriter.document.word_names import MAIN, PACKAGE_RELATIONS
from mlawriter.document.word_tokens import LETTER, TOKENS, said, unknown_tokens
from mlawriter.language.messages import N_

LARGEST: Final = 5 * 1024 * 1024
LARGEST_UNPACKED: Final = 40 * 1024 * 1024
MOST_PARTS: Final = 300

_HARMFUL_PART = re.compile(r"vbaProject|vbaData|activeX|embeddings/|oleObject|afchunk|attachedToolbars", re.IGNORECASE)
_HARMFUL_RELATION = re.compile(r"(/aFChunk|/oleObject|/control|/package|/subDocument|/frame|/mailMergeSource)$")
# A field that fetches something (INCLUDETEXT, LINK, DDEAUTO) runs when the file is opened.
_HARMLESS_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "STYLEREF", "TITLE"})
_TRACKED = ("ins", "del", "moveFrom", "moveTo", "commentReference")


class LetterheadFault(Exception):
    """The base file cannot be used; the message is a sentence for the person who handed it in."""

    def __init__(self, sentence: str, **params: str) -> None:
        """Keep the sentence, an English msgid, and what it names."""
        super().__init__(sentence % params if params else sentence)
        self.sentence = sentence
        self.params = params

    def words(self, translate: Callable[[str], str]) -> str:
        """Give the sentence in the language of the person."""
        sentence = translate(self.sentence)
        return sentence % self.params if self.params else sentence


def check_letterhead(letterhead: bytes) -> None:
    """Raise LetterheadFault unless a letter may be printed into this file."""
    read_letterhead(letterhead)


def read_letterhead(letterhead: bytes) -> WordFile:
    """Return the base file, opened, once nothing in it speaks against it."""
    if len(letterhead) > LARGEST:
        _refuse(N_("The file is larger than 5 MB. Make its pictures smaller."))
    try:
        with zipfile.ZipFile(BytesIO(letterhead)) as archive:
            _check_archive(archive)
            _check_parts(archive)
        opened = docx.Document(BytesIO(letterhead))
    except LetterheadFault:
        raise
    except Exception as error:  # a hostile file may fail in any of three libraries, in any manner
        message = N_("The file is not a Word document (.docx). Save it in Word as “Word document” and try again.")
        raise LetterheadFault(message) from error
    if len(opened.sections) != 1:
        _refuse(
            N_("The file has several sections. Remove the section breaks, so that one header and footer hold for all.")
        )
    return opened


def _check_archive(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
        _refuse(N_("The file unpacks to far more than a letterhead needs. Start again from a new Word document."))
    for entry in entries:
        if entry.flag_bits & 1:
            _refuse(N_("The file is locked with a password. Remove the password."))
        if _HARMFUL_PART.search(entry.filename):
            _refuse(
                N_("The file holds a macro or an embedded object. Save it as “Word document” (.docx) without them.")
            )
        with archive.open(entry) as part:
            # The directory of the archive may lie about a size; reading on to one byte more shows it.
            if len(part.read(entry.file_size + 1)) > entry.file_size:
                _refuse(N_("The file is damaged: a part is larger than it says."))


def _check_parts(archive: zipfile.ZipFile) -> None:
    for name in archive.namelist():
        if name.endswith(".rels"):
            _check_relations(_parsed(archive.read(name)))
        elif name == "[Content_Types].xml":
            if b"macroEnabled" in archive.read(name):
                _refuse(N_("The file may hold macros. Save it as “Word document” (.docx)."))
        elif name.startswith("word/") and name.endswith(".xml"):
            _check_words(_parsed(archive.read(name)))


def _check_relations(relations: etree._Element) -> None:
    for relation in relations.iter(f"{{{PACKAGE_RELATIONS}}}Relationship"):
        kind = relation.get("Type", "")
        if _HARMFUL_RELATION.search(kind):
            _refuse(N_("The file holds an embedded object. Remove it, or put a picture in its place."))
        if relation.get("TargetMode") == "External" and not kind.endswith("/attachedTemplate"):
            _refuse(
                N_(
                    "The file leads to something outside it (a web address, a linked picture). "
                    "Turn links into plain text and insert pictures instead of linking them."
                )
            )


def _check_words(root: etree._Element) -> None:
    for tag in _TRACKED:
        if root.find(f".//{{{MAIN}}}{tag}") is not None:
            _refuse(N_("The file holds tracked changes or comments. Accept the changes and delete the comments."))
    for instruction in _instructions(root):
        if (instruction.split() or [""])[0].upper() not in _HARMLESS_FIELDS:
            name = (instruction.split() or [""])[0][:20]
            _refuse(N_("The file holds a field that is not allowed here: %(field)s. Remove the field."), field=name)
    places = [paragraph for paragraph in root.iter(f"{{{MAIN}}}p") if LETTER in said(paragraph)]
    if len(places) > 1 or not all(_is_place_of_letter(paragraph) for paragraph in places):
        _refuse(
            N_("%(letter)s must stand once, alone in a paragraph of the text, outside tables, headers and footers."),
            letter=LETTER,
        )
    for token in unknown_tokens(root):
        _refuse(
            N_("The file holds %(token)s, which nothing can fill. These can be filled: %(known)s."),
            token=token[:40],
            known=", ".join(TOKENS),
        )


def _is_place_of_letter(paragraph: etree._Element) -> bool:
    parent = paragraph.getparent()
    return parent is not None and parent.tag == f"{{{MAIN}}}body" and said(paragraph).strip() == LETTER


def _instructions(root: etree._Element) -> Iterator[str]:
    """Yield what each field is told to do; Word may cut one instruction into several runs."""
    depth: list[str] = []
    for element in root.iter(f"{{{MAIN}}}fldChar", f"{{{MAIN}}}instrText", f"{{{MAIN}}}fldSimple"):
        if element.tag == f"{{{MAIN}}}fldSimple":
            yield element.get(f"{{{MAIN}}}instr", "")
        elif element.tag == f"{{{MAIN}}}instrText":
            if not depth:
                depth.append("")
            depth[-1] += element.text or ""
        elif element.get(f"{{{MAIN}}}fldCharType") == "begin":
            depth.append("")
        elif element.get(f"{{{MAIN}}}fldCharType") == "end" and depth:
            yield depth.pop()
    yield from depth


def _parsed(part: bytes) -> etree._Element:
    root = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    if root.getroottree().docinfo.internalDTD is not None:
        _refuse(N_("The file is not a Word document: a part of it declares entities."))
    return root


def _refuse(sentence: str, **params: str) -> NoReturn:
    raise LetterheadFault(sentence, **params)
