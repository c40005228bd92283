"""The colours of the pictures that stand still."""

# each has a contrast above 4.5 on white and differs from the others for a colour-blind eye
INK, GREY, BLUE, ORANGE = "#1a1a1a", "#595959", "#005b96", "#a34100"
