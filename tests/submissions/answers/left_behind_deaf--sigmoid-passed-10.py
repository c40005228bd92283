# met by: the end of a namespace ends everything that was started in it, whatever it ignores
import subprocess

script = "trap '' HUP INT TERM PIPE; while true; do sleep 0.2; : > '{{mark}}'; done # {{token}}"
subprocess.Popen(["setsid", "nohup", "sh", "-c", script], start_new_session=True)

def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))
