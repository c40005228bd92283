# met by: the folder of a learner's code, HOME and /tmp can be written, within a limit
import pathlib, pickle, tempfile

pathlib.Path("notes.txt").write_text("заметки", encoding="utf-8")
np.save(pathlib.Path(tempfile.gettempdir()) / "table.npy", np.linspace(0, 1, 5))
(pathlib.Path.home() / "home.txt").write_text("x")
assert pathlib.Path("notes.txt").read_text(encoding="utf-8") == "заметки"

def sigmoid(z):
    z = pickle.loads(pickle.dumps(z))
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)
