"""Where the files lie that are not code: pages, wording, law and authorities."""

from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).resolve().parent

_BUNDLED: Final = PACKAGE / "_data"

# A wheel carries the top-level folders inside the package; a checkout has them beside it.
ROOT: Final = _BUNDLED if _BUNDLED.is_dir() else PACKAGE.parent

TEMPLATES: Final = ROOT / "templates"
LOCALES: Final = ROOT / "locales"
AUTHORITIES: Final = ROOT / "authorities"
STATIC: Final = PACKAGE / "web" / "static"
