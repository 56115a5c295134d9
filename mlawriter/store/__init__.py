"""What is kept: tables, engine, migrations, and the one place that decides who may see what."""
