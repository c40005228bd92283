"""`course grade --cluster`: submissions are graded by the workers of a Dask cluster.

A leaf: only `course.grading.steps` imports it, and only when it is asked for. Dask is the extra `[cluster]`.

The cluster is trusted. Whoever can reach its scheduler can run code on every worker and, through what the workers
return, on the grader's machine; the submissions and the seed of the cases go to the workers. Keep it in a network of
its own, or set up TLS: that is the cluster's matter, and `tls://` addresses work as Dask is configured. Learners'
code has no network behind the walls of its worker and cannot reach any of it.
"""
