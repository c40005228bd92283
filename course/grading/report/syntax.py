"""Source → what is left of its syntax tree when a copy's new names, comments and annotations are taken away."""

import ast
import re
from collections.abc import Iterator

# lines for IPython, which are no Python
MAGICS = re.compile(r"^[ \t]*(?:[%!?].*|.*\?)$", re.MULTILINE)
LONGEST_CONSTANT = 200
LEFT_OUT = (ast.Module, ast.Import, ast.ImportFrom, ast.alias)
ALIASES = {"np": "numpy"}  # of the setup cell


def tokens(source: str, kept: set[str]) -> list[str]:
    """A word for each node, from the outside in. Names that the source binds, but `kept`, are numbered as they
    appear, anew in each function. An imported name stands as what it was imported from.

    Raises what `ast.parse` raises of a stranger's text: SyntaxError, ValueError, RecursionError, MemoryError.
    """
    nodes = list(_nodes(_parsed(source)))
    bound = {name for node in nodes for name in _binds(node)} - kept
    aliases = ALIASES | dict(alias for node in nodes for alias in _imports(node))
    numbers: dict[str, str] = {}

    def renamed(name: str) -> str:
        return numbers.setdefault(name, f"name {len(numbers)}") if name in bound else aliases.get(name, name)

    words = []
    for node in nodes:
        if isinstance(node, ast.FunctionDef):
            numbers.clear()
        if not isinstance(node, LEFT_OUT):
            words.append(_word(node, renamed))
    return words


def _parsed(source: str) -> ast.AST:
    try:
        return ast.parse(source)
    except SyntaxError:
        return ast.parse(MAGICS.sub("", source))


def _nodes(tree: ast.AST) -> Iterator[ast.AST]:
    """Every node that does something, in the order of the source. No recursion: a stranger's tree may be deep."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed([child for child in ast.iter_child_nodes(node) if not _is_idle(child, node)])


def _is_idle(child: ast.AST, node: ast.AST) -> bool:
    """Docstrings, bare constants, annotations, and what Python notes beside a name."""
    if isinstance(child, ast.expr_context):
        return True
    if isinstance(child, ast.Expr):
        return isinstance(child.value, ast.Constant)
    return child is getattr(node, "annotation", None) or child is getattr(node, "returns", None)


def _binds(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        yield node.id
    elif isinstance(node, ast.arg):
        yield node.arg
    elif isinstance(node, ast.ExceptHandler) and node.name:
        yield node.name


def _imports(node: ast.AST) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.Import | ast.ImportFrom):
        module = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
        for alias in node.names:
            name = alias.name if alias.asname or module else alias.name.partition(".")[0]
            yield alias.asname or name, module + name


def _word(node: ast.AST, renamed) -> str:
    kind = type(node).__name__
    match node:
        case ast.Constant():
            return f"{kind} {node.value!r}"[:LONGEST_CONSTANT]
        case ast.Name():
            return f"{kind} {renamed(node.id)}"
        case ast.arg() | ast.keyword():
            return f"{kind} {renamed(node.arg or '')}"
        case ast.AnnAssign():
            return ast.Assign.__name__
        case ast.Attribute():
            return f"{kind} {node.attr}"
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return f"{kind} {renamed(node.name)}"
    return kind
