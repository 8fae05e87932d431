"""The reports. A file here whose name does not begin with "_" is one format of `mtcheck check --format`.

Each has `render(report) -> str` for one document; `HEAD`, `BETWEEN` and `TAIL`, where a format needs them, frame a run.
"""
