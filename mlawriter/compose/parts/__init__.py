"""The parts of a letter that draw on more than the fields of one place, registered in `mlawriter.compose.letter`."""
