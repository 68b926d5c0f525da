# %% right: a data set
class Transformed(Dataset):
    def __init__(self, dataset, transform):
        self.inner, self.change = dataset, transform

    def __len__(self):
        return len(self.inner)

    def __getitem__(self, i):
        sample = self.inner[i]
        return self.change(sample[0]), sample[1]


# %% right: a Subset of everything
class Transformed(Subset):
    def __init__(self, dataset, transform):
        super().__init__(dataset, range(len(dataset)))
        self.transform = transform

    def __getitem__(self, i):
        picture, label = super().__getitem__(i)
        return self.transform(picture), label

    def __getitems__(self, places):
        return [self[i] for i in places]


# %% right: without a base class
class Transformed:
    def __init__(self, dataset, transform):
        def fetch(i):
            picture, label = dataset[i]
            return transform(picture), label

        self.fetch, self.count = fetch, len(dataset)

    def __len__(self):
        return self.count

    def __getitem__(self, i):
        return self.fetch(i)


# %% wrong: transformed beforehand | the same item came out twice
class Transformed(Dataset):
    def __init__(self, dataset, transform):
        self.samples = [(transform(x), y) for x, y in (dataset[i] for i in range(len(dataset)))]

    def __len__(self):
        return len(self.samples)

    def __getitem__(self, i):
        return self.samples[i]


# %% wrong: remembered | the same item came out twice
class Transformed(Dataset):
    def __init__(self, dataset, transform):
        self.dataset, self.transform, self.seen = dataset, transform, {}

    def __len__(self):
        return len(self.dataset)

    def __getitem__(self, i):
        if i not in self.seen:
            picture, label = self.dataset[i]
            self.seen[i] = self.transform(picture), label
        return self.seen[i]


# %% wrong: not transformed | the picture is not transformed
class Transformed(Dataset):
    def __init__(self, dataset, transform):
        self.dataset, self.transform = dataset, transform

    def __len__(self):
        return len(self.dataset)

    def __getitem__(self, i):
        return self.dataset[i]


# %% wrong: the label too | the label was transformed too
class Transformed(Dataset):
    def __init__(self, dataset, transform):
        self.dataset, self.transform = dataset, transform

    def __len__(self):
        return len(self.dataset)

    def __getitem__(self, i):
        return tuple(self.transform(part) for part in self.dataset[i])


# %% wrong: sets the inner transform | the picture is not transformed
class Transformed(Dataset):
    def __init__(self, dataset, transform):
        self.dataset = dataset
        self.dataset.transform = transform

    def __len__(self):
        return len(self.dataset)

    def __getitem__(self, i):
        return self.dataset[i]


# %% wrong: around the part's whole | the whole has ten
class Transformed(Dataset):
    def __init__(self, dataset, transform):
        self.dataset = getattr(dataset, "dataset", dataset)
        self.transform = transform

    def __len__(self):
        return len(self.dataset)

    def __getitem__(self, i):
        picture, label = self.dataset[i]
        return self.transform(picture), label


# %% wrong: the picture alone | expected shape
class Transformed(Dataset):
    def __init__(self, dataset, transform):
        self.dataset, self.transform = dataset, transform

    def __len__(self):
        return len(self.dataset)

    def __getitem__(self, i):
        return self.transform(self.dataset[i][0]), self.dataset[i][0]


# %% wrong: always the first sample | expected 500, got 0
class Transformed(Dataset):
    def __init__(self, dataset, transform):
        self.dataset, self.transform = dataset, transform

    def __len__(self):
        return len(self.dataset)

    def __getitem__(self, i):
        picture, label = self.dataset[0]
        return self.transform(picture), label


# %% wrong: no length | has no len()
class Transformed(Dataset):
    def __init__(self, dataset, transform):
        self.dataset, self.transform = dataset, transform

    def __getitem__(self, i):
        picture, label = self.dataset[i]
        return self.transform(picture), label
