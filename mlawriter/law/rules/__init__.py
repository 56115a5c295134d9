"""One principle of law a module; each rule is a pure function from facts and data on file to a finding."""
