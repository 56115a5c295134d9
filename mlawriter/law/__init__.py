"""Which treaty carries a request between two States on a date, and why: pure rules over dated data."""
