# %% right: with groupby
def survey(folder):
    table = pd.read_csv(folder / "labels.csv")
    counts = {label: len(rows) for label, rows in table.groupby("label")}
    there = table["file"].map(lambda file: (folder / file).exists())
    return {
        "samples": table.shape[0],
        "counts": counts,
        "missing": table["file"][~there].tolist(),
        "lazy": max(counts.values()) / table.shape[0],
    }


# %% right: with the csv module and a Counter
def survey(folder):
    import csv
    from collections import Counter

    with open(Path(folder) / "labels.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    counts = Counter(row["label"] for row in rows)
    missing = []
    for row in rows:
        if not Path(folder, row["file"]).is_file():
            missing.append(row["file"])
    return {"samples": len(rows), "counts": counts, "missing": missing, "lazy": counts.most_common(1)[0][1] / len(rows)}


# %% right: shares from pandas
def survey(folder):
    table = pd.read_csv(folder / "labels.csv")
    on_disk = {str(path.relative_to(folder)) for path in folder.rglob("*")}
    return dict(
        samples=len(table.index),
        counts=table["label"].value_counts().to_dict(),
        missing=[f for f in table["file"] if f not in on_disk],
        lazy=float(table["label"].value_counts(normalize=True).max()),
    )


# %% wrong: counts as a Series | expected a dictionary of counts, got a Series
def survey(folder):
    table = pd.read_csv(folder / "labels.csv")
    counts = table["label"].value_counts()
    missing = [file for file in table["file"] if not (folder / file).is_file()]
    return {"samples": len(table), "counts": counts, "missing": missing, "lazy": counts.max() / len(table)}


# %% wrong: the number of classes | this is the number of classes
def survey(folder):
    table = pd.read_csv(folder / "labels.csv")
    counts = table["label"].value_counts().to_dict()
    missing = [file for file in table["file"] if not (folder / file).is_file()]
    return {"samples": len(counts), "counts": counts, "missing": missing, "lazy": max(counts.values()) / len(table)}


# %% wrong: the files that are there | these are the files that are there
def survey(folder):
    table = pd.read_csv(folder / "labels.csv")
    counts = table["label"].value_counts().to_dict()
    missing = [file for file in table["file"] if (folder / file).is_file()]
    return {"samples": len(table), "counts": counts, "missing": missing, "lazy": max(counts.values()) / len(table)}


# %% wrong: paths from where one works | the paths are relative to the folder
def survey(folder):
    table = pd.read_csv(folder / "labels.csv")
    counts = table["label"].value_counts().to_dict()
    missing = [file for file in table["file"] if not Path(file).is_file()]
    return {"samples": len(table), "counts": counts, "missing": missing, "lazy": max(counts.values()) / len(table)}


# %% wrong: blind guessing | blind guessing
def survey(folder):
    table = pd.read_csv(folder / "labels.csv")
    counts = table["label"].value_counts().to_dict()
    missing = [file for file in table["file"] if not (folder / file).is_file()]
    return {"samples": len(table), "counts": counts, "missing": missing, "lazy": 1 / len(counts)}


# %% wrong: the rarest class | the most frequent class
def survey(folder):
    table = pd.read_csv(folder / "labels.csv")
    counts = table["label"].value_counts().to_dict()
    missing = [file for file in table["file"] if not (folder / file).is_file()]
    return {"samples": len(table), "counts": counts, "missing": missing, "lazy": min(counts.values()) / len(table)}


# %% wrong: a count for the accuracy | this is a count
def survey(folder):
    table = pd.read_csv(folder / "labels.csv")
    counts = table["label"].value_counts().to_dict()
    missing = [file for file in table["file"] if not (folder / file).is_file()]
    return {"samples": len(table), "counts": counts, "missing": missing, "lazy": max(counts.values())}


# %% wrong: a key is missing | the dictionary has no ['lazy']
def survey(folder):
    table = pd.read_csv(folder / "labels.csv")
    counts = table["label"].value_counts().to_dict()
    return {"samples": len(table), "counts": counts, "missing": [f for f in table["file"] if not (folder / f).is_file()]}


# %% wrong: the missing ones sorted | in the order of the table
def survey(folder):
    table = pd.read_csv(folder / "labels.csv")
    counts = table["label"].value_counts().to_dict()
    missing = sorted(file for file in table["file"] if not (folder / file).is_file())
    return {"samples": len(table), "counts": counts, "missing": missing, "lazy": max(counts.values()) / len(table)}


# %% wrong: how many are missing | Error
def survey(folder):
    table = pd.read_csv(folder / "labels.csv")
    counts = table["label"].value_counts().to_dict()
    missing = sum(not (folder / file).is_file() for file in table["file"])
    return {"samples": len(table), "counts": counts, "missing": missing, "lazy": max(counts.values()) / len(table)}


# %% wrong: knows the visible rows | expected
def survey(folder):
    return {"samples": 5, "counts": {"leaf": 3, "gear": 1, "bolt": 1}, "missing": ["b.png", "d.png"], "lazy": 0.6}
