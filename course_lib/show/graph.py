"""The autograd graph as a Mermaid diagram, from the result back to the leaves."""

import re
from typing import Any

import torch


class Diagram:
    """A Mermaid diagram, which JupyterLab draws, and the same in words.

    Attributes:
        mermaid: the diagram's source.
        alt: the diagram in words.
    """

    def __init__(self, mermaid: str, alt: str):
        self.mermaid = mermaid
        self.alt = alt

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"text/vnd.mermaid": self.mermaid, "text/plain": self.alt}


def graph(result: torch.Tensor, **named: torch.Tensor) -> Diagram:
    """Draw how ``result`` was computed, as autograd recorded it; arrows show the path of the gradients.

    Args:
        result: the tensor to start from.
        named: names for tensors in the graph, leaves or not, as in ``graph(y, w=w, x=x)``.

    Raises:
        ValueError: ``result`` has no graph, because nothing that it was computed from tracks gradients.
    """
    if result.grad_fn is None:
        raise ValueError(
            "This tensor has no graph: it is a leaf, or nothing that it was made from has requires_grad=True."
        )
    names = {_key(tensor): name for name, tensor in named.items()}
    nodes: dict[Any, str] = {}
    edges: list[tuple[str, str]] = []
    _collect(result.grad_fn, nodes, edges)
    label = {identity: _label(function, names) for function, identity in nodes.items()}
    shape = {identity: ("([", "])") if _is_leaf(function) else ("[", "]") for function, identity in nodes.items()}
    lines = ["flowchart LR", "accTitle: autograd graph", f"accDescr: {_words(label, edges)}"]
    lines += [f'{identity}{shape[identity][0]}"{text}"{shape[identity][1]}' for identity, text in label.items()]
    lines += [f"{a} --> {b}" for a, b in edges]
    lines.append("classDef leaf fill:#CBE6F6,stroke:#0072B2,color:#222222")
    leaves = [identity for function, identity in nodes.items() if _is_leaf(function)]
    lines += [f"class {','.join(leaves)} leaf"] if leaves else []
    return Diagram("\n".join(lines), "The autograd graph:\n" + _tree(result.grad_fn, nodes, label))


def _collect(function: Any, nodes: dict[Any, str], edges: list[tuple[str, str]]) -> None:
    """Number the functions from ``function`` back to the leaves, in the order of a depth-first walk."""
    if function in nodes:
        return
    nodes[function] = f"n{len(nodes)}"
    for following, _ in function.next_functions:
        if following is not None:
            _collect(following, nodes, edges)
            edges.append((nodes[function], nodes[following]))


def _is_leaf(function: Any) -> bool:
    return hasattr(function, "variable")


def _key(tensor: torch.Tensor) -> int:
    return id(tensor if tensor.grad_fn is None else tensor.grad_fn)


def _label(function: Any, names: dict[int, str]) -> str:
    if _is_leaf(function):
        leaf = function.variable
        what = names.get(id(leaf), "leaf")
        return f"{what}<br/>leaf, shape {tuple(leaf.shape)}" if leaf.dim() else f"{what}<br/>leaf"
    operation = re.sub(r"Backward\d*$", "", type(function).__name__)
    name = names.get(id(function))
    return f"{name}<br/>{operation}" if name else operation


def _words(label: dict[str, str], edges: list[tuple[str, str]]) -> str:
    plain = {identity: text.replace("<br/>", " ") for identity, text in label.items()}
    return "; ".join(f"{plain[a]} leads to {plain[b]}" for a, b in edges)


def _tree(function: Any, nodes: dict[Any, str], label: dict[str, str], depth: int = 0) -> str:
    text = "  " * depth + label[nodes[function]].replace("<br/>", ": ")
    below = [_tree(f, nodes, label, depth + 1) for f, _ in function.next_functions if f is not None]
    return "\n".join([text, *below])
