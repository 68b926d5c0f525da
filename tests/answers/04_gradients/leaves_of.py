# %% right: a list of nodes to visit
def leaves_of(result):
    found, seen, waiting = [], set(), [result.grad_fn]
    while waiting:
        node = waiting.pop(0)
        if node is None or node in seen:
            continue
        seen.add(node)
        if type(node).__name__ == "AccumulateGrad":
            found.append(node.variable)
        for earlier, _ in node.next_functions:
            waiting.append(earlier)
    return found


# %% right: a function that calls itself
def leaves_of(result):
    found, seen = [], set()

    def visit(node):
        if node is None or node in seen:
            return
        seen.add(node)
        if hasattr(node, "variable"):
            found.append(node.variable)
        for earlier, _ in node.next_functions:
            visit(earlier)

    visit(result.grad_fn)
    return found


# %% right: layer by layer
def leaves_of(result):
    layer, every = {result.grad_fn}, set()
    while layer:
        every |= layer
        layer = {n for node in layer for n, _ in node.next_functions if n is not None} - every
    return [node.variable for node in every if hasattr(node, "variable")]


# %% wrong: every way is walked | stands in the list 3 times
def leaves_of(result):
    def below(node, depth):
        if node is None or depth > 12:
            return []
        if hasattr(node, "variable"):
            return [node.variable]
        return [leaf for earlier, _ in node.next_functions for leaf in below(earlier, depth + 1)]

    return below(result.grad_fn, 0)


# %% wrong: unwatched tensors not skipped | 'NoneType' object has no attribute 'next_functions'
def leaves_of(result):
    found, seen, waiting = [], set(), [result.grad_fn]
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        if hasattr(node, "variable"):
            found.append(node.variable)
        waiting.extend(earlier for earlier, _ in node.next_functions)
    return found


# %% wrong: only along the first branch | the leaf `b` is missing
def leaves_of(result):
    node = result.grad_fn
    while node.next_functions:
        node, _ = node.next_functions[0]
    return [node.variable]


# %% wrong: only one step back | is missing
def leaves_of(result):
    return [node.variable for node, _ in result.grad_fn.next_functions if hasattr(node, "variable")]


# %% wrong: the nodes, not the tensors | is missing
def leaves_of(result):
    seen, waiting = set(), [result.grad_fn]
    while waiting:
        node = waiting.pop()
        if node is not None and node not in seen:
            seen.add(node)
            waiting.extend(earlier for earlier, _ in node.next_functions)
    return [node for node in seen if hasattr(node, "variable")]


# %% wrong: copies of the leaves | is missing
def leaves_of(result):
    seen, waiting = set(), [result.grad_fn]
    while waiting:
        node = waiting.pop()
        if node is not None and node not in seen:
            seen.add(node)
            waiting.extend(earlier for earlier, _ in node.next_functions)
    return [node.variable.detach() for node in seen if hasattr(node, "variable")]


# %% wrong: the input | expected a list of tensors, got a Tensor
def leaves_of(result):
    return result


# %% wrong: an empty list | is missing
def leaves_of(result):
    return []


# %% wrong: the result stands in the list too | expected 2 leaves, got 3 tensors
def leaves_of(result):
    found, seen, waiting = [result], set(), [result.grad_fn]
    while waiting:
        node = waiting.pop()
        if node is not None and node not in seen:
            seen.add(node)
            waiting.extend(earlier for earlier, _ in node.next_functions)
            if hasattr(node, "variable"):
                found.append(node.variable)
    return found


# %% wrong: looks for tensors with a gradient | this exercise does not allow `backward`
def leaves_of(result):
    import gc

    result.sum().backward()
    return [t for t in gc.get_objects() if type(t) is torch.Tensor and t.is_leaf and t.grad is not None]
