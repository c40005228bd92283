# met by: the words of the setup cell are no-ops in the sandbox
from course import check, figure, hint, show_progress, solution, widget

def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)

check("sigmoid", sigmoid)
hint("sigmoid")
figure("sigmoid")
widget("slope-explorer")
solution("sigmoid")
show_progress()
assert np.allclose(sigmoid(np.zeros(3)), 0.5)
help(sigmoid)
