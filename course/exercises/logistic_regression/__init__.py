"""The exercises of lesson 04-logistic-regression, in the order of its text."""

from course.exercises.logistic_regression.chain_rule_order import CHAIN_RULE_ORDER
from course.exercises.logistic_regression.dz_two_ways import DZ_TWO_WAYS
from course.exercises.logistic_regression.logistic_backward import LOGISTIC_BACKWARD
from course.exercises.logistic_regression.logistic_forward import LOGISTIC_FORWARD
from course.exercises.logistic_regression.loss_derivative import LOSS_DERIVATIVE

EXERCISES = (LOGISTIC_FORWARD, LOGISTIC_BACKWARD, DZ_TWO_WAYS, CHAIN_RULE_ORDER, LOSS_DERIVATIVE)
