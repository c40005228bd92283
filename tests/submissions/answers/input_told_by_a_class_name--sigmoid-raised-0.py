# met by: hidden inputs stay hidden: feedback shows no name that a learner's process made up ({{token}} is looked for)
def sigmoid(z):
    raise type("{{token}}_" + "_".join(f"{100 * x:.0f}".replace("-", "m") for x in np.ravel(z)), (Exception,), {})
