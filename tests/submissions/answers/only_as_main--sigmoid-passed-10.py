# met by: the names are those of a notebook: __name__ is "__main__"
if __name__ == "__main__":
    def sigmoid(z):
        e = np.exp(-np.abs(z))
        return np.where(z >= 0, 1, e) / (1 + e)
