"""The exercises of lesson 01-neuron, in the order of its text."""

from course.exercises.neuron.count_parameters import COUNT_PARAMETERS
from course.exercises.neuron.neuron import NEURON
from course.exercises.neuron.weighted_input import WEIGHTED_INPUT

EXERCISES = (WEIGHTED_INPUT, NEURON, COUNT_PARAMETERS)
