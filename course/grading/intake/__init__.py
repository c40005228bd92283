"""Files as they come → cells that can be graded, or the reason why not."""
