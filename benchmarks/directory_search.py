"""One search of the directory by what people type, over the names of all States and offices."""

from collections.abc import Iterator

from benchmarks.figures import Figure, medians_ms
from mlawriter.directory import read_directory
from mlawriter.directory.finding import find_offices
from mlawriter.places import AUTHORITIES

MS_FOR_ONE = 10
NAMES = 3000
TYPED = ("Kazakstan", "Côte", "تونس", "中国", "UZ", "a", "kenya attorney general", "Procuraduria General", "qqqqqqqq")


def measure() -> Iterator[Figure]:
    """CPU milliseconds of the slowest of several searches, and of a search by filters alone."""
    directory = read_directory(AUTHORITIES)
    yield Figure("names searched", len(directory.index.haystack), "", NAMES, at_least=True)
    spent = medians_ms(*(lambda text=text: find_offices(directory, text=text) for text in TYPED), runs=10)
    yield Figure("slowest search of the directory", max(spent), "ms", MS_FOR_ONE)
    (filtered,) = medians_ms(lambda: find_offices(directory, function="mla", network="WACAP", language="fr"), runs=10)
    yield Figure("offices by filters", filtered, "ms", MS_FOR_ONE)
