# met by: the limits leave room for a plot; no display is needed
import matplotlib.pyplot as plt

def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)

x = np.linspace(-6, 6, 200)
figure, axes = plt.subplots()
axes.plot(x, sigmoid(x), label=r"$\sigma$")
axes.legend()
plt.title("сигмоида, sigmoid, סיגמואיד")
plt.tight_layout()
plt.savefig("sigmoid.png")
plt.show()
