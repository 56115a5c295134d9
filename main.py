"""Starts mlawriter: `python main.py` serves, `python main.py --help` lists the commands."""

from mlawriter.cli import main

if __name__ == "__main__":
    main()
