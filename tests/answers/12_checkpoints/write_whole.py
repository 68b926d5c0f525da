# %% right: a name of its own
def write_whole(state, path):
    part = Path(str(path) + ".part")
    try:
        torch.save(state, part)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


# %% right: a named temporary file
def write_whole(state, path):
    file = tempfile.NamedTemporaryFile(dir=os.path.dirname(path), delete=False)
    try:
        with file:
            torch.save(state, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(file.name, path)
    except:
        os.remove(file.name)
        raise


# %% right: in memory first
def write_whole(state, path):
    memory = io.BytesIO()
    torch.save(state, memory)
    part = Path(path).with_suffix(".new")
    part.write_bytes(memory.getvalue())
    os.rename(part, path)


# %% wrong: written over | what lies at the path after an error
def write_whole(state, path):
    torch.save(state, path)


# %% wrong: in memory, then written over | the old file was written over
def write_whole(state, path):
    memory = io.BytesIO()
    torch.save(state, memory)
    Path(path).write_bytes(memory.getvalue())


# %% wrong: copied over the old one | the old file was written over
def write_whole(state, path):
    import shutil

    with tempfile.TemporaryDirectory(dir=Path(path).parent) as beside:
        torch.save(state, Path(beside) / "part")
        shutil.copyfile(Path(beside) / "part", path)


# %% wrong: the old one away first | the old one is already gone
def write_whole(state, path):
    part = Path(str(path) + ".part")
    Path(path).unlink(missing_ok=True)
    try:
        torch.save(state, part)
        os.replace(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


# %% wrong: a backup, brought back on failure | the old one is already gone
def write_whole(state, path):
    path, backup = Path(path), Path(str(path) + ".bak")
    had = path.exists()
    if had:
        os.replace(path, backup)
    try:
        torch.save(state, path)
        backup.unlink(missing_ok=True)
    except BaseException:
        path.unlink(missing_ok=True)
        if had:
            os.replace(backup, path)
        raise


# %% wrong: leaves its part behind | a file was left behind after an error
def write_whole(state, path):
    part = str(path) + ".part"
    torch.save(state, part)
    os.replace(part, path)


# %% wrong: leaves a backup behind | a file was left behind
def write_whole(state, path):
    path, part = Path(path), Path(str(path) + ".part")
    try:
        torch.save(state, part)
        if path.exists():
            (path.parent / "backup").write_bytes(path.read_bytes())
        os.replace(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


# %% wrong: prepared elsewhere | prepare it beside the old one
def write_whole(state, path):
    with tempfile.TemporaryDirectory() as elsewhere:
        torch.save(state, Path(elsewhere) / "part")
        os.replace(Path(elsewhere) / "part", path)


# %% wrong: the error is swallowed | let the error through
def write_whole(state, path):
    part = Path(str(path) + ".part")
    try:
        torch.save(state, part)
        os.replace(part, path)
    except Exception:
        part.unlink(missing_ok=True)


# %% wrong: not renamed | there is no file at `path` afterwards
def write_whole(state, path):
    torch.save(state, str(path) + ".part")


# %% wrong: with pickle | raised
def write_whole(state, path):
    part = Path(str(path) + ".part")
    try:
        with open(part, "wb") as file:
            pickle.dump(state, file)
        os.replace(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


# %% wrong: keeps the old file for ever | expected 2, got 1
def write_whole(state, path):
    if not Path(path).exists():
        torch.save(state, path)


# %% wrong: renamed before it is written | the old file was written over
def write_whole(state, path):
    memory = io.BytesIO()
    torch.save(state, memory)
    with open(path, "r+b" if Path(path).exists() else "wb") as file:
        file.write(memory.getvalue())
        file.truncate()
