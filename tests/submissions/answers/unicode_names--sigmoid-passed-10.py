# met by: names in any script
def σ(ζ):
    η = np.exp(-np.abs(ζ))
    return np.where(ζ >= 0, 1, η) / (1 + η)

գումար = σ
сигмоида = գումար
sigmoid = сигмоида
