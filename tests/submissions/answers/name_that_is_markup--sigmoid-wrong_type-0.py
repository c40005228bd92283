# met by: the name of a type is shortened and escaped
Strange = type("</p><script>alert(1)</script>" + "\u202e\n=HYPERLINK(1)" * 1000, (), {})

def sigmoid(z):
    return Strange()
