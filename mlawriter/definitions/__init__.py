"""What a matter, a letter and a measure are made of: frozen values that everything else reads."""
