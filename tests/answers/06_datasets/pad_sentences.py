# %% right: pad_sequence
def pad_sentences(samples):
    words = [w for w, _ in samples]
    return pad_sequence(words, batch_first=True, padding_value=0), torch.tensor([label for _, label in samples])


# %% right: write into zeros
def pad_sentences(samples):
    longest = max(len(words) for words, _ in samples)
    padded = torch.zeros(len(samples), longest, dtype=torch.int64)
    for row, (words, _) in zip(padded, samples):
        row[: len(words)] = words
    return padded, torch.as_tensor([label for _, label in samples])


# %% right: pad each one
def pad_sentences(samples):
    longest = max(len(words) for words, _ in samples)
    rows = [torch.nn.functional.pad(words, (0, longest - len(words))) for words, _ in samples]
    return torch.stack(rows), torch.tensor([label for _, label in samples])


# %% right: lists
def pad_sentences(samples):
    longest = max(len(words) for words, _ in samples)
    rows = [words.tolist() + [0] * (longest - len(words)) for words, _ in samples]
    return torch.tensor(rows), torch.tensor([label for _, label in samples])


# %% wrong: the batch second | the batch axis comes first
def pad_sentences(samples):
    words, labels = zip(*samples)
    return pad_sequence(words), torch.tensor(labels)


# %% wrong: zeros in front | the zeros stand in front
def pad_sentences(samples):
    longest = max(len(words) for words, _ in samples)
    rows = [torch.nn.functional.pad(words, (longest - len(words), 0)) for words, _ in samples]
    return torch.stack(rows), torch.tensor([label for _, label in samples])


# %% wrong: cut to the shortest | no word may be lost
def pad_sentences(samples):
    shortest = min(len(words) for words, _ in samples)
    return torch.stack([words[:shortest] for words, _ in samples]), torch.tensor([label for _, label in samples])


# %% wrong: only stacked | raised `RuntimeError`
def pad_sentences(samples):
    words, labels = zip(*samples)
    return torch.stack(words), torch.tensor(labels)


# %% wrong: float zeros | expected dtype int64, got float32
def pad_sentences(samples):
    longest = max(len(words) for words, _ in samples)
    padded = torch.zeros(len(samples), longest)
    for row, (words, _) in zip(padded, samples):
        row[: len(words)] = words
    return padded, torch.tensor([label for _, label in samples])


# %% wrong: labels as a tuple | expected a tensor, got a tuple
def pad_sentences(samples):
    words, labels = zip(*samples)
    return pad_sequence(words, batch_first=True), labels


# %% wrong: a fixed length | expected shape
def pad_sentences(samples):
    padded = torch.zeros(len(samples), 4, dtype=torch.int64)
    for row, (words, _) in zip(padded, samples):
        row[: len(words)] = words[:4]
    return padded, torch.tensor([label for _, label in samples])


# %% wrong: filled up with -1 | values differ
def pad_sentences(samples):
    words, labels = zip(*samples)
    return pad_sequence(words, batch_first=True, padding_value=-1), torch.tensor(labels)


# %% wrong: sorted by length | values differ
def pad_sentences(samples):
    words, labels = zip(*sorted(samples, key=lambda s: len(s[0])))
    return pad_sequence(words, batch_first=True), torch.tensor(labels)


# %% wrong: one long line | expected shape
def pad_sentences(samples):
    words, labels = zip(*samples)
    return torch.cat(words), torch.tensor(labels)
