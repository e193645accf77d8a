"""The encrypted school file: keys, tables, transactions, migrations, backups, catalogues."""
