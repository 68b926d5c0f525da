# %% right: DYNAMIC
def ship(module, example, path):
    module.eval()
    program = torch.export.export(module, (example,), dynamic_shapes=[{0: torch.export.Dim.DYNAMIC}])
    torch.export.save(program, path)


# %% right: AUTO, without gradients
def ship(module, example, path):
    with torch.no_grad():
        program = torch.export.export(
            module.eval(), args=(example,), dynamic_shapes=((torch.export.Dim.AUTO,) + (None,) * (example.dim() - 1),)
        )
    torch.export.save(program, str(path))


# %% right: a copy in evaluation mode
def ship(module, example, path):
    still = copy.deepcopy(module).eval()
    shapes = ({0: torch.export.Dim("n", min=1, max=4096)},)
    with open(path, "wb") as file:
        torch.export.save(torch.export.export(still, (example,), dynamic_shapes=shapes), file)


# %% wrong: one size only | make the axis of the batch dynamic
def ship(module, example, path):
    torch.export.save(torch.export.export(module.eval(), (example,)), path)


# %% wrong: in the mode it is in | training mode
def ship(module, example, path):
    program = torch.export.export(module, (example,), dynamic_shapes=({0: torch.export.Dim("batch")},))
    torch.export.save(program, path)


# %% wrong: in training mode | training mode
def ship(module, example, path):
    program = torch.export.export(module.train(), (example,), dynamic_shapes=({0: torch.export.Dim("batch")},))
    torch.export.save(program, path)


# %% wrong: only the weights | is no exported program
def ship(module, example, path):
    torch.save(module.eval().state_dict(), path)


# %% wrong: the module pickled | is no exported program
def ship(module, example, path):
    torch.save(module.eval(), path)


# %% wrong: not saved | there is no file
def ship(module, example, path):
    return torch.export.export(module.eval(), (example,), dynamic_shapes=({0: torch.export.Dim("batch")},))


# %% wrong: the example not in a tuple | raised
def ship(module, example, path):
    program = torch.export.export(module.eval(), example, dynamic_shapes=({0: torch.export.Dim("batch")},))
    torch.export.save(program, path)


# %% wrong: the wrong axis | raised
def ship(module, example, path):
    program = torch.export.export(module.eval(), (example,), dynamic_shapes=({1: torch.export.Dim("batch")},))
    torch.export.save(program, path)


# %% wrong: the example cut to one | raised
def ship(module, example, path):
    program = torch.export.export(module.eval(), (example[:1],), dynamic_shapes=({0: torch.export.Dim("batch")},))
    torch.export.save(program, path)


# %% wrong: the answers to the example | is no exported program
def ship(module, example, path):
    torch.save(module.eval()(example), path)


# %% wrong: a file of its own name | there is no file
def ship(module, example, path):
    program = torch.export.export(module.eval(), (example,), dynamic_shapes=({0: torch.export.Dim("batch")},))
    torch.export.save(program, path.with_name("model.pt2"))
