"""mtcheck finds the marks that machine translation leaves in news text.

>>> report = check("The capital kyiv was quiet.")
>>> [(finding.rule, finding.suggestions[0].text) for finding in report.findings]
[('lowercase-name', 'Kyiv')]
"""

__version__ = "0.1.0"

from mtcheck.checker import Checker, check
from mtcheck.findings import Finding, Report
from mtcheck.settings import Settings
from mtcheck.text.document import Document

__all__ = ["Checker", "Document", "Finding", "Report", "Settings", "check"]
