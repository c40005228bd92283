"""A package, so that the browser closes when the last of these tests is done: its event loop disturbs others."""
