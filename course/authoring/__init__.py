"""The author's and the translator's wing: lessons and catalogs in, notebooks out, and every check in between.

`catalogs.update_catalogs`, `notebooks.build`, `checks.check` and `compiling.compile_catalogs` are what `course.cli`
calls. Nothing is imported here, since hatch_build.py loads `compiling` where only polib is installed.
"""
