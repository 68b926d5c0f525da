"""A released lesson travels alone: the course's pictures that it shows go with it."""

import re
from pathlib import Path

from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor

_LINK = re.compile(r"\.\./\.\./(images/[\w./-]+\w)")


class Pictures(NbGraderPreprocessor):
    """Copies the pictures of ``images/`` that a lesson refers to beside it, and makes the links point there."""

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        """Rewrite ``../../images/x.png`` to ``images/x.png``, and hand x.png to nbconvert's writer.

        Raises:
            FileNotFoundError: the lesson refers to a picture that there is not.
        """
        root = Path(resources["metadata"]["path"]).parent.parent
        outputs = resources.setdefault("outputs", {})
        for cell in nb.cells:
            for link in _LINK.findall(cell.source):
                outputs[link] = (root / link).read_bytes()
            cell.source = _LINK.sub(r"\1", cell.source)
        return nb, resources
