"""What other graders need to give our marks. Nothing in `course` imports it but the command line."""
