# met by: `course` in the sandbox is a stand-in without the references
from course.activations import sigmoid
