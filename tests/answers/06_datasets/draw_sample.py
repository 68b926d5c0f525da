# %% right: squeeze
def draw_sample(dataset, index, axes):
    image, label = dataset[index]
    axes.imshow(image.squeeze(0), cmap="gray")
    axes.set_title(dataset.classes[label])


# %% right: an index
def draw_sample(dataset, index, axes):
    image, label = dataset[index]
    name = dataset.classes[label]
    axes.imshow(image[0].numpy(), "gray")
    axes.set(title=name)


# %% right: inverted grey, without ticks
def draw_sample(dataset, index, axes):
    sample = dataset[index]
    axes.imshow(sample[0].reshape(sample[0].shape[1:]), cmap="Greys")
    axes.set_title(f"{dataset.classes[sample[1]]}")
    axes.axis("off")


# %% right: height, width, one channel
def draw_sample(dataset, index, axes):
    image, label = dataset[index]
    axes.imshow(image.permute(1, 2, 0)[:, :, 0], cmap="gray", vmin=0, vmax=1)
    axes.set_title(dataset.classes[label])


# %% wrong: the shape of an int | 'int' object has no attribute 'shape'
def draw_sample(dataset, index, axes):
    image, label = dataset[index]
    print(image.shape, label.shape)
    axes.imshow(image.squeeze(0), cmap="gray")
    axes.set_title(dataset.classes[label])


# %% wrong: imgshow | has no attribute 'imgshow'
def draw_sample(dataset, index, axes):
    image, label = dataset[index]
    axes.imgshow(image.squeeze(0), cmap="gray")
    axes.set_title(dataset.classes[label])


# %% wrong: sqeeze | has no attribute 'sqeeze'
def draw_sample(dataset, index, axes):
    image, label = dataset[index]
    axes.imshow(image.sqeeze(0), cmap="gray")
    axes.set_title(dataset.classes[label])


# %% wrong: the channel still there | Invalid shape (1, 3, 2)
def draw_sample(dataset, index, axes):
    image, label = dataset[index]
    axes.imshow(image, cmap="gray")
    axes.set_title(dataset.classes[label])


# %% wrong: the number as title | its name is asked for
def draw_sample(dataset, index, axes):
    image, label = dataset[index]
    axes.imshow(image.squeeze(0), cmap="gray")
    axes.set_title(label)


# %% wrong: the position as class | the label, not the position
def draw_sample(dataset, index, axes):
    axes.imshow(dataset[index][0].squeeze(0), cmap="gray")
    axes.set_title(dataset.classes[index])


# %% wrong: in colours | see `cmap`
def draw_sample(dataset, index, axes):
    image, label = dataset[index]
    axes.imshow(image.squeeze(0))
    axes.set_title(dataset.classes[label])


# %% wrong: always sample 0 | this is sample 0
def draw_sample(dataset, index, axes):
    image, label = dataset[0]
    axes.imshow(image.squeeze(0), cmap="gray")
    axes.set_title(dataset.classes[label])


# %% wrong: every axis of size 1 goes | Invalid shape (4,)
def draw_sample(dataset, index, axes):
    image, label = dataset[index]
    axes.imshow(image.squeeze(), cmap="gray")
    axes.set_title(dataset.classes[label])


# %% wrong: transposed | expected shape (3, 2), got (2, 3)
def draw_sample(dataset, index, axes):
    image, label = dataset[index]
    axes.imshow(image.squeeze(0).T, cmap="gray")
    axes.set_title(dataset.classes[label])


# %% wrong: nothing drawn | expected one picture on the axes, found 0
def draw_sample(dataset, index, axes):
    image, label = dataset[index]
    axes.set_title(dataset.classes[label])
