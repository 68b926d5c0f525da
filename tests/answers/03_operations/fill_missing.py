# %% right: with where
def fill_missing(table, fill):
    return torch.where(table.isnan(), fill, table)


# %% right: a nan differs from itself
def fill_missing(table, fill):
    return torch.where(table == table, table, fill)


# %% right: a copy, and a mask
def fill_missing(table, fill):
    full = table.clone()
    gaps = torch.isnan(table)
    full[gaps] = fill.expand_as(table)[gaps]
    return full


# %% right: column by column
def fill_missing(table, fill):
    columns = [column.nan_to_num(nan=value) for column, value in zip(table.T, fill.tolist())]
    return torch.stack(columns, dim=1)


# %% wrong: compared with nan | holds `nan`
def fill_missing(table, fill):
    return torch.where(table == float("nan"), fill, table)


# %% wrong: the other way round | holds `nan`
def fill_missing(table, fill):
    return torch.where(table.isnan(), table, fill)


# %% wrong: filled everywhere | the readings that were there are gone
def fill_missing(table, fill):
    return fill.expand_as(table)


# %% wrong: in place | changed its input
def fill_missing(table, fill):
    table[table.isnan()] = fill.expand_as(table)[table.isnan()]
    return table


# %% wrong: the first sensor's value for all | the value of the first sensor
def fill_missing(table, fill):
    return table.nan_to_num(nan=fill[0].item())


# %% wrong: the fill down the rows | raised
def fill_missing(table, fill):
    return torch.where(table.isnan(), fill[:, None], table)


# %% wrong: zeros | values differ
def fill_missing(table, fill):
    return table.nan_to_num()


# %% wrong: the input unchanged | holds `nan`
def fill_missing(table, fill):
    return table


# %% wrong: added to the gaps | holds `nan`
def fill_missing(table, fill):
    return table + table.isnan() * fill


# %% wrong: only the readings that are there | expected shape (3, 2), got (3,)
def fill_missing(table, fill):
    return table[~table.isnan()]
