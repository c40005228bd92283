# met by: only what can be called is called
sigmoid = 0.5
