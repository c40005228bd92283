"""scikit-learn's MLPClassifier. It does other mathematics: softmax outputs, log-loss, its own start and order."""

import numpy as np
from sklearn.neural_network import MLPClassifier

from benchmarks.problem import CLASSES, Problem


class ScikitLearn:
    def __init__(self, problem: Problem) -> None:
        self.X, self.labels = problem.X.T, problem.labels
        self.model = MLPClassifier(
            problem.sizes[1:-1],
            solver="sgd",
            activation="logistic",
            momentum=0,
            nesterovs_momentum=False,
            alpha=0,
            batch_size=problem.batch_size,
            learning_rate_init=problem.alpha,
            random_state=problem.seed,
        )
        # its start weights are drawn at the first call: one batch, before the clock starts
        first = slice(problem.batch_size)
        self.model.partial_fit(self.X[first], self.labels[first], classes=np.arange(CLASSES))

    def epoch(self) -> None:
        self.model.partial_fit(self.X, self.labels)

    def predict(self, X: np.ndarray) -> np.ndarray:
        """The class of each column of X."""
        return self.model.predict(X.T)
