"""The exercises of lesson 03-cost-and-descent, in the order of its text."""

from course.exercises.cost_and_descent.cross_entropy_cost import CROSS_ENTROPY_COST
from course.exercises.cost_and_descent.gradient_step import GRADIENT_STEP
from course.exercises.cost_and_descent.quadratic_cost import QUADRATIC_COST
from course.exercises.cost_and_descent.slope import SLOPE

EXERCISES = (SLOPE, QUADRATIC_COST, CROSS_ENTROPY_COST, GRADIENT_STEP)
