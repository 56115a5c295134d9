"""Keeps the catalogues of one-line wording in step with the code, and compiles them.

`python -m mlawriter.language.catalogues update`   collects all messages and merges them into each messages.po;
what is no longer used is set aside at its end as #~, and dropped with `update --drop-unused`
`python -m mlawriter.language.catalogues untranslated fr`   lists what French still lacks
`python -m mlawriter.language.catalogues compile`   writes each messages.mo
"""

import fnmatch
import re
import sys
import tomllib
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages import Catalog
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from mlawriter.language.locales import SOURCE, read_languages
from mlawriter.places import LOCALES, ROOT

# A date or a name in the header would change the file at every run; who revised what is told by the history.
_KEPT_HEADERS: Final = ("Project-Id-Version", "Language", "Plural-Forms", "MIME-Version", "Content-")


def extract_catalogue(root: Path = ROOT) -> Catalog:
    """Every message that the code, the definitions and the pages hold, as babel.toml says where to look."""
    mappings = tomllib.loads((root / "babel.toml").read_text(encoding="utf-8"))["mappings"]
    methods, options = [], {}
    for mapping in mappings:
        methods.append((mapping["pattern"], mapping["method"]))
        options[mapping["pattern"]] = {
            name: str(value).lower() for name, value in mapping.items() if name not in {"pattern", "method"}
        }
    rooms = {pattern.partition("/")[0] for pattern, _ in methods}
    catalogue = Catalog(project="mlawriter", charset="utf-8")
    found = extract_from_dir(
        root,
        methods,
        options,
        directory_filter=lambda folder: _looked_into(Path(folder).relative_to(root), rooms),
    )
    for _, _, message, _, context in found:
        catalogue.add(message, context=context)
    return catalogue


def _looked_into(folder: Path, rooms: set[str]) -> bool:
    return folder.parts[0] in rooms and not any(fnmatch.fnmatch(part, "[._]*") for part in folder.parts)


def read_catalogue(locales_folder: Path, tag: str) -> Catalog:
    """The catalogue of one language, empty if it has none yet."""
    locale = tag.replace("-", "_")
    po = _po(locales_folder, tag)
    if not po.exists():
        return Catalog(locale=locale, project="mlawriter", charset="utf-8")
    with po.open("rb") as source:
        return read_po(source, locale=locale)


def merge(catalogue: Catalog, template: Catalog) -> None:
    """Take in new messages and set aside those no longer used; nothing is guessed from similar wording.

    A message that is used again gets back the translation that was set aside.
    """
    for key, message in list(catalogue.obsolete.items()):
        if template.get(*_named(message)) is not None:
            catalogue[message.id] = message
            del catalogue.obsolete[key]
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.fuzzy = False


def printed(catalogue: Catalog) -> bytes:
    """The catalogue as a file: sorted, without dates and places; what is no longer used stands at the end, as #~."""
    file = BytesIO()
    write_po(file, catalogue, width=0, no_location=True, sort_output=True)
    head, _, body = file.getvalue().decode("utf-8").lstrip("\n").partition("\n\n")
    kept = [line for line in head.split("\n") if not re.match(r'"[\w-]+:', line) or line[1:].startswith(_KEPT_HEADERS)]
    kept = [line for line in kept if not line.startswith("#")]
    return ("\n".join(kept) + "\n\n" + body.rstrip("\n") + "\n").encode("utf-8")


def untranslated(catalogue: Catalog, template: Catalog) -> tuple[str, ...]:
    """Messages of the template that the catalogue lacks, leaves empty (in any plural form) or holds as fuzzy."""
    lacking = []
    for message in template:
        if not message.id:
            continue
        name, context = _named(message)
        found = catalogue.get(name, context)
        if found is None or found.fuzzy or not _complete(found.string):
            lacking.append(name)
    return tuple(lacking)


def _named(message: Message) -> tuple[str, str | None]:
    return (message.id if isinstance(message.id, str) else message.id[0], message.context)


def _complete(words: str | list[str] | tuple[str, ...] | None) -> bool:
    return bool(words) and (isinstance(words, str) or all(words or ()))


def compile_catalogues(folder: Path = LOCALES) -> tuple[Path, ...]:
    """Write messages.mo beside each messages.po under a folder of locales; give the files written."""
    written = []
    for po in sorted(folder.glob("*/LC_MESSAGES/messages.po")):
        with po.open("rb") as source:
            catalogue = read_po(source, locale=po.parts[-3].replace("-", "_"))
        mo = po.with_suffix(".mo")
        with mo.open("wb") as target:
            write_mo(target, catalogue)
        written.append(mo)
    return tuple(written)


def update_catalogues(root: Path = ROOT, locales_folder: Path = LOCALES, *, drop_unused: bool = False) -> None:
    """Bring each messages.po in step with the code."""
    template = extract_catalogue(root)
    for tag in (language.tag for language in read_languages(locales_folder) if language.tag != SOURCE):
        catalogue = read_catalogue(locales_folder, tag)
        merge(catalogue, template)
        if drop_unused:
            catalogue.obsolete.clear()
        po = _po(locales_folder, tag)
        po.parent.mkdir(parents=True, exist_ok=True)
        po.write_bytes(printed(catalogue))
        sys.stdout.write(f"{tag}: {len(template)} messages, {len(untranslated(catalogue, template))} to translate\n")


def _po(locales_folder: Path, tag: str) -> Path:
    return locales_folder / tag / "LC_MESSAGES" / "messages.po"


def main(arguments: list[str]) -> int:
    """Run one of the commands that the head of this module names."""
    match arguments:
        case ["update"]:
            update_catalogues()
        case ["update", "--drop-unused"]:
            update_catalogues(drop_unused=True)
        case ["compile"]:
            compile_catalogues()
        case ["untranslated", tag]:
            for message in untranslated(read_catalogue(LOCALES, tag), extract_catalogue()):
                sys.stdout.write(f"{message}\n")
        case _:
            sys.stderr.write(
                "usage: python -m mlawriter.language.catalogues update [--drop-unused] | untranslated <tag> | compile\n"
            )
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
