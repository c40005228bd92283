"""What it costs to grade a submission: the course's two engines and what others use, on the same submissions."""
