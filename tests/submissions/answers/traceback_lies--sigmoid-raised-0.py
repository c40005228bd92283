# met by: the line of an exception is a number and no more
def sigmoid(z):
    scope = {}
    code = compile("\n" * 60_000 + "def f(): raise KeyError('/etc/passwd')", "/etc/passwd", "exec")
    exec(code.replace(co_filename="/etc/passwd"), scope)
    scope["f"].__code__ = scope["f"].__code__.replace(co_filename=sigmoid.__code__.co_filename)
    scope["f"]()
