"""The sandbox: each layer in its own file, entered in the order that their rights demand."""
