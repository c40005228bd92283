# met by: a full /tmp harms the learner's own files and nothing else
import os

assert not os.path.exists("{{neighbour}}"), "no walls here: this would change the machine"

for number in range(100):
    try:
        with open(f"/tmp/hoard-{number}", "wb", buffering=0) as file:
            file.write(b"x" * 1_000_000)
    except OSError:
        break

def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))
