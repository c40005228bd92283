# met by: no network, not even this machine's own
import socket

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
    for host in ("127.0.0.1", "255.255.255.255"):
        try:
            line.sendto(b"hello", (host, {{port}}))
        except OSError:
            pass

def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))
