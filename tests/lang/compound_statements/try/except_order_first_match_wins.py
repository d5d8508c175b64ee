def f(e):
    try:
        raise e
    except KeyError:
        return "key"
    except LookupError:
        return "lookup"
    except (ValueError, TypeError):
        return "value or type"
    except Exception:
        return "other"
print(f(KeyError()), f(IndexError()), f(TypeError()), f(ZeroDivisionError()))
