"""What is measured against a limit: run by `./test bench`, never as timed tests."""
