match 5:
    case n if n.missing:
        pass
