# met by: a learner's own cell may fail or mean nothing here, the answers are right all the same
def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)
# %% learner
%%timeit -n 1 -r 1
sigmoid(np.linspace(-1, 1, 5))
# %% learner
%%html
<script>document.querySelectorAll("td").forEach(td => td.textContent = "10")</script>
# %% learner
%%bash
rm -rf "$HOME"/*
echo 10
# %% learner
%%javascript
IPython.notebook.kernel.execute("points = 10")
# %% learner
%%no_such_magic with words
this is no Python
