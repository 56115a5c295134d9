"""The store on both databases, and two persons."""

from tests.store.databases import data_dir, database_url, new_database, person, store, stranger

__all__ = ["data_dir", "database_url", "new_database", "person", "store", "stranger"]
