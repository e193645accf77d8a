"""Runs the steps on the connection migrate.py opened; its transaction is the only one."""

from __future__ import annotations

from alembic import context

from counsellor_app.storage.records import Record

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Record.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
