# %% right: a loop that counts
def average(numbers):
    total, n = 0.0, 0
    for number in numbers:
        total += number
        n += 1
    return total / n


# %% right: from the standard library
def average(numbers):
    from statistics import mean

    return mean(numbers)


# %% right: with torch
def average(numbers):
    return torch.tensor(numbers, dtype=torch.float64).mean().item()


# %% right: its own count
def average(numbers):
    count = len(numbers)
    return sum(numbers) / count


# %% wrong: as it was | this still divides by 4
def average(numbers):
    return sum(numbers) / count


# %% wrong: four written in | this still divides by 4
def average(numbers):
    return sum(numbers) / 4


# %% wrong: three written in | expected 5, got
def average(numbers):
    return sum(numbers) / 3


# %% wrong: the sum | this is the sum
def average(numbers):
    return sum(numbers)


# %% wrong: the median | this is the number in the middle
def average(numbers):
    from statistics import median

    return median(numbers)


# %% wrong: whole numbers only
def average(numbers):
    return sum(numbers) // len(numbers)


# %% wrong: one less | expected 5, got
def average(numbers):
    return sum(numbers) / (len(numbers) - 1)


# %% wrong: the input | got a list
def average(numbers):
    return numbers


# %% wrong: the ends only
def average(numbers):
    return (min(numbers) + max(numbers)) / 2
