"""A released lesson travels alone: the course's pictures that it shows go with it."""

import re
from pathlib import Path

from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor

_LINK = re.compile(r"\.\./\.\./(images/[\w./-]+\w)")


class CopyPictures(NbGraderPreprocessor):
    """Copies the pictures of ``images/`` that a lesson shows next to the lesson, and adapts its links."""

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        """Replace ``../../images/x.png`` with ``images/x.png``, and pass x.png on to nbconvert's writer.

        Raises:
            FileNotFoundError: the lesson refers to a picture that does not exist.
        """
        root = Path(resources["metadata"]["path"]).parent.parent
        outputs = resources.setdefault("outputs", {})
        for cell in nb.cells:
            for link in _LINK.findall(cell.source):
                outputs[link] = (root / link).read_bytes()
            cell.source = _LINK.sub(r"\1", cell.source)
        return nb, resources
