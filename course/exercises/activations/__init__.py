"""The exercises of lesson 02-activations, in the order of its text."""

from course.exercises.activations.relu_family import RELU_FAMILY
from course.exercises.activations.sigmoid import SIGMOID
from course.exercises.activations.sigmoid_prime import SIGMOID_PRIME
from course.exercises.activations.tanh_from_sigmoid import TANH_FROM_SIGMOID
from course.exercises.activations.tanh_prime import TANH_PRIME

EXERCISES = (SIGMOID, SIGMOID_PRIME, TANH_FROM_SIGMOID, TANH_PRIME, RELU_FAMILY)
