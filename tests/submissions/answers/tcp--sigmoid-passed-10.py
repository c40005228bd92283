# met by: no network, not even this machine's own
import socket

for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"), (socket.AF_INET, "0.0.0.0")):
    try:
        with socket.socket(family) as line:
            line.settimeout(0.2)
            line.connect((host, {{port}}))
            line.sendall(b"hello")
    except OSError:
        pass

def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))
