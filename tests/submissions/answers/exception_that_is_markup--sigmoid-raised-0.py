# met by: the name of an exception is shortened, escaped, and no formula
def sigmoid(z):
    raise type("=HYPERLINK('http://127.0.0.1')\r\n<script>alert(1)</script>\u202e", (Exception,), {})("=1+1")
