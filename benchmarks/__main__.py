"""Run every benchmark in turn, print its figures, and fail if one misses its limit."""

import sys

from benchmarks import all_pairs, assessment, directory_search, first_page, letter, section_page
from benchmarks.figures import Figure

BENCHMARKS = (
    letter.measure,
    assessment.measure,
    directory_search.measure,
    section_page.measure,
    first_page.measure,
    all_pairs.measure,
)


def main() -> int:
    """Measure, print a line for each figure, and count those over their limit."""
    missed: list[Figure] = []
    for measure in BENCHMARKS:
        for figure in measure():
            sys.stdout.write(f"{figure}\n")
            sys.stdout.flush()
            if not figure.met:
                missed.append(figure)
    sys.stdout.write(f"{len(missed)} figures over their limit\n" if missed else "every figure within its limit\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
