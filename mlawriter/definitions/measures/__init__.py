"""The measures that a letter of mutual legal assistance can ask for, one module each."""
