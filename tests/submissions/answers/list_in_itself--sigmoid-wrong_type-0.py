# met by: a limit on depth
def sigmoid(z):
    item = {"z": z}
    item["me"] = item
    return [item, item]
