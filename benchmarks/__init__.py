"""Timings of the course, on one thread: a library reads these variables when it is loaded, so they stand first."""

import os

# JAX sizes its thread pool by NPROC alone: with XLA_FLAGS only it kept 1.5 to 1.8 cores at work
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS", "NPROC")
os.environ |= dict.fromkeys(THREADS, "1")
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
