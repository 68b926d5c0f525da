# %% right: rows of the table
class LogoScenes(Dataset):
    def __init__(self, folder, names, transform=None):
        self.folder = Path(folder)
        self.rows = pd.read_csv(self.folder / "labels.csv").to_dict("records")
        number = {name: i for i, name in enumerate(names)}
        unknown = {row["label"] for row in self.rows} - set(names)
        if unknown:
            raise ValueError(f"unknown labels: {unknown}")
        self.labels = [number[row["label"]] for row in self.rows]
        self.transform = transform or (lambda picture: picture)

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        with Image.open(self.folder / self.rows[index]["file"]) as picture:
            return self.transform(picture.convert("RGB")), self.labels[index]


# %% right: with iloc and map
class LogoScenes(Dataset):
    def __init__(self, folder, names, transform=None):
        self.folder, self.transform = folder, transform
        self.table = pd.read_csv(folder / "labels.csv")
        codes = self.table["label"].map({name: i for i, name in enumerate(names)})
        if codes.isna().any():
            raise ValueError("a label is not among the names")
        self.labels = codes.astype(int).tolist()

    def __len__(self):
        return len(self.table)

    def __getitem__(self, index):
        image = Image.open(self.folder / self.table.iloc[index]["file"]).convert("RGB")
        return (self.transform(image) if self.transform else image), self.labels[index]


# %% right: with the csv module
class LogoScenes(Dataset):
    def __init__(self, folder, names, transform=None):
        import csv

        with open(folder / "labels.csv", newline="") as file:
            rows = list(csv.reader(file))[1:]
        self.paths = [folder / row[0] for row in rows]
        self.labels = [list(names).index(row[1]) for row in rows]
        self.transform = transform

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, index):
        image = Image.open(self.paths[index])
        if image.mode != "RGB":
            image = image.convert("RGB")
        if self.transform is None:
            return image, self.labels[index]
        return self.transform(image), self.labels[index]


# %% wrong: labels as words | these are the words
class LogoScenes(Dataset):
    def __init__(self, folder, names, transform=None):
        self.folder, self.transform = folder, transform
        table = pd.read_csv(folder / "labels.csv")
        self.files, self.labels = table["file"], list(table["label"])

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        picture = Image.open(self.folder / self.files[index]).convert("RGB")
        return (self.transform(picture) if self.transform else picture), self.labels[index]


# %% wrong: numbers by the alphabet | a label is its position in `names`
class LogoScenes(Dataset):
    def __init__(self, folder, names, transform=None):
        self.folder, self.transform = folder, transform
        table = pd.read_csv(folder / "labels.csv")
        self.files, self.labels = table["file"], [sorted(names).index(label) for label in table["label"]]

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        picture = Image.open(self.folder / self.files[index]).convert("RGB")
        return (self.transform(picture) if self.transform else picture), self.labels[index]


# %% wrong: not converted | one of the files is grey
class LogoScenes(Dataset):
    def __init__(self, folder, names, transform=None):
        self.folder, self.transform = folder, transform
        table = pd.read_csv(folder / "labels.csv")
        self.files, self.labels = table["file"], [names.index(label) for label in table["label"]]

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        picture = Image.open(self.folder / self.files[index])
        return (self.transform(picture) if self.transform else picture), self.labels[index]


# %% wrong: the transform forgotten | expected a tensor
class LogoScenes(Dataset):
    def __init__(self, folder, names, transform=None):
        self.folder = folder
        table = pd.read_csv(folder / "labels.csv")
        self.files, self.labels = table["file"], [names.index(label) for label in table["label"]]

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        return Image.open(self.folder / self.files[index]).convert("RGB"), self.labels[index]


# %% wrong: the transform demanded | 'NoneType' object is not callable
class LogoScenes(Dataset):
    def __init__(self, folder, names, transform=None):
        self.folder, self.transform = folder, transform
        table = pd.read_csv(folder / "labels.csv")
        self.files, self.labels = table["file"], [names.index(label) for label in table["label"]]

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        return self.transform(Image.open(self.folder / self.files[index]).convert("RGB")), self.labels[index]


# %% wrong: all pictures opened at once | No such file
class LogoScenes(Dataset):
    def __init__(self, folder, names, transform=None):
        self.transform = transform
        table = pd.read_csv(folder / "labels.csv")
        self.pictures = [Image.open(folder / file).convert("RGB") for file in table["file"]]
        self.labels = [names.index(label) for label in table["label"]]

    def __len__(self):
        return len(self.pictures)

    def __getitem__(self, index):
        picture = self.pictures[index]
        return (self.transform(picture) if self.transform else picture), self.labels[index]


# %% wrong: unknown labels become -1 | expected `ValueError` to be raised
class LogoScenes(Dataset):
    def __init__(self, folder, names, transform=None):
        self.folder, self.transform = folder, transform
        table = pd.read_csv(folder / "labels.csv")
        self.files = table["file"]
        self.labels = [names.index(label) if label in names else -1 for label in table["label"]]

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        picture = Image.open(self.folder / self.files[index]).convert("RGB")
        return (self.transform(picture) if self.transform else picture), self.labels[index]


# %% wrong: only the picture | an item is a pair
class LogoScenes(Dataset):
    def __init__(self, folder, names, transform=None):
        self.folder, self.transform = folder, transform
        table = pd.read_csv(folder / "labels.csv")
        self.files, self.labels = table["file"], [names.index(label) for label in table["label"]]

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        picture = Image.open(self.folder / self.files[index]).convert("RGB")
        return self.transform(picture) if self.transform else picture


# %% wrong: the number of classes as length | expected
class LogoScenes(Dataset):
    def __init__(self, folder, names, transform=None):
        self.folder, self.transform, self.names = folder, transform, names
        table = pd.read_csv(folder / "labels.csv")
        self.files, self.labels = table["file"], [names.index(label) for label in table["label"]]

    def __len__(self):
        return len(self.names)

    def __getitem__(self, index):
        picture = Image.open(self.folder / self.files[index]).convert("RGB")
        return (self.transform(picture) if self.transform else picture), self.labels[index]


# %% wrong: always the first picture | the colour of the picture in row 1
class LogoScenes(Dataset):
    def __init__(self, folder, names, transform=None):
        self.folder, self.transform = folder, transform
        table = pd.read_csv(folder / "labels.csv")
        self.files, self.labels = table["file"], [names.index(label) for label in table["label"]]

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        picture = Image.open(self.folder / self.files[0]).convert("RGB")
        return (self.transform(picture) if self.transform else picture), self.labels[index]
