"""What a run of the grader is told: the walls, the limits, the seed."""

import json
import math
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path

# what `course grade` tells the kernels of the nbval engine
RECORDS = "COURSE_GRADING_RECORDS"
SETTINGS = "COURSE_GRADING_SETTINGS"


class Walls(Enum):
    """What stands between a learner's code and this machine."""

    BOTH = "bubblewrap and namespaces"
    INNER = "namespaces"
    NONE = "none"


@dataclass(frozen=True)
class Limits:
    """Seconds for one cell (or for the cases of one exercise) and for a whole submission; memory and the largest
    answer per process; processes and the disk space of /tmp per submission."""

    cell_seconds: float = 5
    submission_seconds: float = 20
    memory_mb: int = 2048
    processes: int = 32
    output_mb: int = 20
    disk_mb: int = 64

    @property
    def cpu_seconds(self) -> int:
        return math.ceil(self.submission_seconds)


DEFAULTS = Limits()


@dataclass(frozen=True)
class Settings:
    """`hide` are folders that no learner's code may see; `seed` draws the cases; `jobs` processes work side by side."""

    hide: tuple[str, ...]
    walls: Walls
    limits: Limits
    seed: int
    jobs: int = 1

    def text(self) -> str:
        """As one line, for a process of ours."""
        return json.dumps({**asdict(self), "walls": self.walls.name})

    @classmethod
    def of(cls, text: str) -> "Settings":
        words = json.loads(text)
        limits, walls = Limits(**words.pop("limits")), Walls[words.pop("walls")]
        return cls(**{**words, "hide": tuple(words["hide"])}, limits=limits, walls=walls)

    @property
    def hidden(self) -> list[Path]:
        return [Path(path) for path in self.hide]
