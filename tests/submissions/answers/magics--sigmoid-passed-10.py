# met by: IPython's own translation of a cell; magics that hold code run it
%matplotlib inline
%config InlineBackend.figure_format = "svg"
%load_ext autoreload
%autoreload 2
!ls
files = !ls
%time halves = np.linspace(0, 1, 3)

def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)

%timeit -n 1 -r 1 sigmoid(halves)
sigmoid?
%who
